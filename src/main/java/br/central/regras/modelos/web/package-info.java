/** The process models over HTTP: for programs and for the page inside Cockpit. */
package br.central.regras.modelos.web;
