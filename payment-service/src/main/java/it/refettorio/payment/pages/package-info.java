/** What people see of payments: one controller and view record for each screen. */
package it.refettorio.payment.pages;
