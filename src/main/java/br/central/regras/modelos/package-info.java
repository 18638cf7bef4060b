/** The process models as they are published: their versions, what runs in them, what differs, where time goes. */
package br.central.regras.modelos;
