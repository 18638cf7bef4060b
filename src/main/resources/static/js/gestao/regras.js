// The page of rules: its address says which part of it is seen (#/regras?p=prazos/rascunho&linha=…), the server draws it.
import './estilo.js';
import { criar } from '../central/nos.js';

const PARTE = /^[a-z-]+(\/[a-z]+)?$/;

function parametrosDaqui() {
  const [caminho, busca] = window.location.hash.slice(1).split('?');
  return caminho === '/regras' ? new URLSearchParams(busca || '') : new URLSearchParams();
}

function endereco() {
  const parametros = parametrosDaqui();
  const parte = parametros.get('p') || '';
  parametros.delete('p');
  const busca = parametros.toString();
  return '/cockpit/regras' + (PARTE.test(parte) ? '/' + parte : '') + (busca ? '?' + busca : '');
}

/** What is filtered by goes into the address. */
function filtrado(evento) {
  const form = evento.target;
  if (!form.matches('[data-filtro-de-regras]')) return;
  evento.preventDefault();
  const [parte, resto] = form.dataset.p.split('&');
  const parametros = new URLSearchParams(resto || '');
  [...new FormData(form)].filter(([, valor]) => valor).forEach(([nome, valor]) => parametros.set(nome, valor));
  const busca = parametros.toString();
  window.location.hash = '#/regras?p=' + parte + (busca ? '&' + busca : '');
}

/** A path chosen from the tree goes below those that are there; who chooses means one of these. */
function acrescentado(evento) {
  const campo = evento.target;
  if (!campo.matches('[data-acrescenta]') || !campo.value.trim()) return;
  const celula = campo.closest('fieldset');
  const termos = celula.querySelector('textarea[data-lista]');
  const tidos = termos.value.split('\n').filter(um => um.trim());
  if (!tidos.includes(campo.value.trim())) tidos.push(campo.value.trim());
  termos.value = tidos.join('\n');
  campo.value = '';
  const forma = celula.querySelector('select');
  if (forma.value === 'QUALQUER') forma.value = 'UM_DE';
  termos.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Whoever opens a row goes on in its first field. */
function montada(pagina) {
  const aberta = pagina.shadowRoot.querySelector('[data-linha-aberta]');
  const dentro = pagina.shadowRoot.activeElement;
  if (aberta && !dentro) {
    aberta.scrollIntoView({ block: 'nearest' });
    aberta.querySelector('select').focus({ preventScroll: true });
  }
}

export function paginaDeRegras() {
  const pagina = criar('central-pagina', 'central-rota', '', { src: endereco() });
  pagina.addEventListener('central:montada', () => montada(pagina));
  pagina.shadowRoot.addEventListener('submit', filtrado, true);
  pagina.shadowRoot.addEventListener('change', acrescentado);
  return pagina;
}
