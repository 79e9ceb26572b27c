/** What the gateway hears: families, and nothing else. */
package it.refettorio.gateway.inbox;
