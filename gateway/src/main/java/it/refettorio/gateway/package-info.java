/** The portal's door: login, rights, the signed identity for the services, limits, assets. */
package it.refettorio.gateway;
