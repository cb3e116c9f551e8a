'use strict';

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

/** Starts the language server of the launcher that the user has named. */
async function activate(context) {
  const wanted = vscode.workspace.getConfiguration('rederive');
  const server = {
    command: wanted.get('command'),
    args: wanted.get('arguments'),
    transport: TransportKind.stdio,
  };
  const selector = ['markdown', 'latex', 'tex'].map((language) => ({ scheme: 'file', language }));
  client = new LanguageClient('rederive', 'Rederive', server, { documentSelector: selector });
  context.subscriptions.push(vscode.tasks.registerTaskProvider('rederive', tasks(server.command)));
  await client.start();
}

/** The tasks lint and verify, whose output the problem matcher reads. */
function tasks(command) {
  const task = (definition) =>
    new vscode.Task(
      definition,
      vscode.TaskScope.Workspace,
      definition.task,
      'rederive',
      new vscode.ProcessExecution(command, [definition.task]),
      '$rederive'
    );
  return {
    provideTasks: () => ['lint', 'verify'].map((name) => task({ type: 'rederive', task: name })),
    resolveTask: (wanted) => task(wanted.definition),
  };
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
