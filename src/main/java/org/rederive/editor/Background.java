package org.rederive.editor;

import java.util.concurrent.ThreadFactory;

/**
 * Threads that keep no process alive.
 *
 * @param name what they do
 */
record Background(String name) implements ThreadFactory {
  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
