// Pages inside Cockpit look like Cockpit.
import { aoCriar } from '/js/central/pagina.js';

aoCriar(raiz => {
  const estilo = document.createElement('link');
  estilo.rel = 'stylesheet';
  estilo.href = '/css/gestao.css';
  raiz.append(estilo);
});
