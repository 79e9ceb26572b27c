/**
 * What the wallet tells the other services. Accounts that changed are told after the fact, each in
 * the state it then has. Invariant: of two states of an account the later one has the higher number.
 */
package it.refettorio.wallet.announcement;
