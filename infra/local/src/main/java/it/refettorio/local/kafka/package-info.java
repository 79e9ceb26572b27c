/**
 * A single KRaft broker in a process of its own, from the same jars that a cluster runs on. Facts
 * are kept for ever: the broker deletes nothing by age unless a topic asks for it.
 */
package it.refettorio.local.kafka;
