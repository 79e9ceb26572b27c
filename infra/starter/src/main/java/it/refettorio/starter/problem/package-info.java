/** How a service says that something went wrong: a page to people, a problem to programs. */
package it.refettorio.starter.problem;
