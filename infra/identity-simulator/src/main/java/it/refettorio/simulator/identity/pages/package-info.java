/**
 * The pages: who could come in, who comes in now, what is told about them. They work without
 * scripts and load nothing from elsewhere. Invariant: a page never trusts what another one wrote
 * into a form; every choice is read anew.
 */
package it.refettorio.simulator.identity.pages;
