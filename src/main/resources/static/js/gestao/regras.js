// The page of rules: its address says which part of it is seen (#/regras?p=prazos/rascunho&linha=…), the server draws it.
import './estilo.js';
import { criar } from '../central/nos.js';
import { enderecoDe, irFiltrado } from './partes.js';

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
  const pagina = criar('central-pagina', 'central-rota', '', { src: enderecoDe('regras') });
  pagina.addEventListener('central:montada', () => montada(pagina));
  pagina.shadowRoot.addEventListener('submit', irFiltrado('regras'), true);
  pagina.shadowRoot.addEventListener('change', acrescentado);
  return pagina;
}
