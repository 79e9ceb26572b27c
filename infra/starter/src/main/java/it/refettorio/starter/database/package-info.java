/** What the driver leaves to be said better: parameters of SQL in the database's own form. */
package it.refettorio.starter.database;
