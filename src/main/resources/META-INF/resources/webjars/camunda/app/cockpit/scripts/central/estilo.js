// Pages inside Cockpit look like Cockpit.
import { criar } from '/js/central/nos.js';
import { aoCriar } from '/js/central/pagina.js';

aoCriar(raiz => {
  raiz.append(criar('link', '', '', { rel: 'stylesheet', href: '/css/gestao.css' }));
});
