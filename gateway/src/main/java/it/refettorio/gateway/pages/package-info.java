/** The gateway's own pages: login, good-bye, refusals, and the stand-ins for silent services. */
package it.refettorio.gateway.pages;
