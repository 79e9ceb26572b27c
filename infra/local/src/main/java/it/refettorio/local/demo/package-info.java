/**
 * The demo municipality: Comune di Roccaverde with four schools and some three hundred pupils,
 * the same to the letter at every start. It enters as a real one would: an operator logs in,
 * uploads the files of the school office and settles the past days; nothing is written into a
 * database behind the services' backs.
 */
package it.refettorio.local.demo;
