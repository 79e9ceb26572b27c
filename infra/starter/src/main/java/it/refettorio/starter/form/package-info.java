/**
 * Forms that people send. Table {@code form_answer}. Invariant: one form id has one effect and one
 * answer.
 */
package it.refettorio.starter.form;
