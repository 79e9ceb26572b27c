/** How figures are gathered and told: medians with their spread, and the machine they are from. */
package it.refettorio.bench.report;
