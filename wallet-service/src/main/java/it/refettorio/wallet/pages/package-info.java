/** The wallet's screens, one controller and view each. */
package it.refettorio.wallet.pages;
