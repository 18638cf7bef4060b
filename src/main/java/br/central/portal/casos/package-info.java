/** The pages on which clients open, follow and answer their cases. */
package br.central.portal.casos;
