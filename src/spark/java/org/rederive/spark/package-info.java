/**
 * Campaigns on Apache Spark: the shards of a run as tasks, their answers collected as they come.
 *
 * <p>A task is what {@code verify --shard} does on one machine, and what is put together is what
 * {@code report} puts together; Spark decides where and when, and nothing else. Documents have to
 * be at the same paths for all machines. In a profile of its own; nothing of the core knows of it.
 */
@NullMarked
package org.rederive.spark;

import org.jspecify.annotations.NullMarked;
