'use strict';
// Loads the extension as an editor does, with an editor and a client that do what the extension
// needs of them: the client starts the server over standard input and output and greets it.
const { spawn } = require('child_process');
const Module = require('module');

const [extension, ...command] = process.argv.slice(2);
const settings = { command: command[0], arguments: command.slice(1) };
const registered = [];
class Task {
  constructor(definition, scope, name, source, execution, matcher) {
    Object.assign(this, { name, source, execution, matcher });
  }
}
const vscode = {
  workspace: { getConfiguration: () => ({ get: (name) => settings[name] }) },
  tasks: { registerTaskProvider: (type, provider) => registered.push({ type, provider }) },
  Task,
  TaskScope: { Workspace: 2 },
  ProcessExecution: class {
    constructor(process, args) {
      Object.assign(this, { process, args });
    }
  },
};
class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { server, options });
  }
  start() {
    this.process = spawn(this.server.command, this.server.args);
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    this.say({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    return this.answer().then((text) => console.log('server', JSON.parse(text).result.serverInfo.name));
  }
  say(message) {
    const text = JSON.stringify(message);
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
  answer() {
    return new Promise((resolve) => {
      let heard = '';
      this.process.stdout.on('data', (data) => {
        heard += data;
        const [head, body] = heard.split('\r\n\r\n');
        const length = Number(/Content-Length: (\d+)/.exec(head)?.[1]);
        if (body && Buffer.byteLength(body) >= length) resolve(body);
      });
    });
  }
  stop() {
    return new Promise((resolve) => {
      this.process.on('exit', resolve);
      this.process.stdin.end();
    });
  }
}
const there = {
  vscode,
  'vscode-languageclient/node': { LanguageClient, TransportKind: { stdio: 0 } },
};
const load = Module._load;
Module._load = (name, ...rest) => there[name] ?? load(name, ...rest);

const { activate, deactivate } = require(extension);
const context = { subscriptions: [] };
activate(context)
  .then(() => {
    for (const { type, provider } of registered) {
      for (const task of provider.provideTasks()) {
        console.log('task', type, task.execution.args.join(' '), task.matcher);
      }
    }
    return deactivate();
  })
  .then(() => console.log('stopped'));
