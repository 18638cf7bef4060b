/** The module's REST API. */
package br.central.prazos.web;
