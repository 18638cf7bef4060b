// Pages inside Cockpit look like Cockpit.
import { criar, folha } from '../central/nos.js';
import { aoCriar } from '../central/pagina.js';

aoCriar(raiz => {
  raiz.append(criar('link', '', '', { rel: 'stylesheet', href: folha('gestao') }));
});
