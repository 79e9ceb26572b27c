/**
 * Who runs where, with which settings: pure values that nothing has been started from yet. Every
 * address is on the loopback interface; every setting travels in an environment variable, the
 * same ones that {@code docker-compose.yml} and the Kubernetes manifests use.
 */
package it.refettorio.local.plan;
