/** One listener per topic that attendance reads. */
package it.refettorio.attendance.inbox;
