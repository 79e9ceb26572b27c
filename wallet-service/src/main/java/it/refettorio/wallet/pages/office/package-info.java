/** The accounting office's screens. */
package it.refettorio.wallet.pages.office;
