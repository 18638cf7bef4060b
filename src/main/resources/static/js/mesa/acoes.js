// What can be done on the page that is open, now: the keys that have a use there, and every button that opens a form.
import { pedir as perguntar } from '../central/servidor.js';
import { TECLAS } from './mapa.js';

const ESPERA_MS = 10000;
const pagina = () => document.querySelector('central-pagina');
const ir = hash => {
  window.location.hash = hash;
};
const oferecido = no => Boolean(no) && !no.disabled && !no.closest('[hidden]:not([role=tabpanel])');

/** Who is there, as far as it decides what is offered. */
let eu = {};
let perguntando = null;

/** Asked once for all who want to know at the same time. */
export function saberQuem() {
  const pergunta = async () => {
    eu = await perguntar('/tasklist/eu').catch(() => eu);
    perguntando = null;
    return eu;
  };
  perguntando = perguntando || pergunta();
  return perguntando;
}

function abrirPasta(aberta, no) {
  const painel = no.closest('[role=tabpanel]');
  if (painel && painel.hidden) aberta.pasta(aberta.shadowRoot.querySelector('[aria-controls="' + painel.id + '"]'));
}

function acionar(aberta, no) {
  abrirPasta(aberta, no);
  const jaAberto = no.matches('[data-abre][aria-expanded=true]');
  if (jaAberto) aberta.abrir(no, true);
  else if (no.matches('button, a, summary')) no.click();
  if (!no.matches('button, a')) no.focus();
  no.scrollIntoView({ block: 'nearest' });
}

/** Once it is there: panels come when they are looked at. */
function quandoVier(aberta, seletor, fazer) {
  const achar = () =>
    [...aberta.shadowRoot.querySelectorAll(seletor)].find(no => no.type === 'hidden' || no.getClientRects().length);
  const agora = achar();
  if (agora) {
    fazer(agora);
    return;
  }
  const vigia = new MutationObserver(() => {
    const no = achar();
    if (!no) return;
    vigia.disconnect();
    fazer(no);
  });
  vigia.observe(aberta.shadowRoot, { childList: true, subtree: true });
  setTimeout(() => vigia.disconnect(), ESPERA_MS);
}

function naPasta(aberta, pasta, alvo, fazer) {
  aberta.pasta(aberta.shadowRoot.getElementById(pasta));
  quandoVier(aberta, alvo, fazer);
}

/** The kind of request as if chosen in its field, or the one that is, and then into the first field of its form. */
function pedir(aberta, { pede: tipo, rotulo }) {
  naPasta(aberta, 'pasta-registros', '#tipo', guardado => {
    const procura = guardado.closest('.combo').querySelector('[role=combobox]');
    if (!tipo && !guardado.value) {
      procura.focus();
      return;
    }
    if (tipo) {
      guardado.value = tipo;
      procura.value = rotulo;
      aberta.shadowRoot.getElementById('formulario-do-tipo').replaceChildren();
      guardado.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    }
    quandoVier(aberta, '#formulario-do-tipo :is(input:not([type=hidden]), select, textarea)', campo => campo.focus());
  });
}

function aplicada(uma, aberta) {
  if (uma.exige && !eu[uma.exige]) return null;
  if (uma.noDocumento && !document.querySelector(uma.noDocumento)) return null;
  if (uma.vai) return () => ir(uma.vai);
  if (uma.chama && !uma.alvo) return () => window.dispatchEvent(new CustomEvent('central:' + uma.chama));
  if (!aberta) return null;
  if (uma.se && !aberta.pagina.querySelector(uma.se)) return null;
  if ('pede' in uma) return () => pedir(aberta, uma);
  if (uma.pasta) {
    const pasta = aberta.shadowRoot.getElementById(uma.pasta);
    return oferecido(pasta) ? () => naPasta(aberta, uma.pasta, uma.alvo, no => acionar(aberta, no)) : null;
  }
  const no = [...aberta.pagina.querySelectorAll(uma.alvo)].find(oferecido);
  if (!no) return null;
  return uma.chama === 'pasta' ? () => aberta.proximaPasta() : () => acionar(aberta, no);
}

/** In the order of the table: {tecla, rotulo, discreta, fazer}. Of several uses of a key the first that applies is it. */
export function comTecla() {
  const aberta = pagina();
  const achadas = new Map();
  TECLAS.filter(uma => !achadas.has(uma.tecla)).forEach(uma => {
    const fazer = !achadas.has(uma.tecla) && aplicada(uma, aberta);
    if (fazer) achadas.set(uma.tecla, { ...uma, fazer });
  });
  return [...achadas.values()];
}

const onde = no => {
  const pedido = no.closest('[data-solicitacao]');
  return pedido ? ' (solicitação …' + pedido.dataset.solicitacao.slice(-6) + ')' : '';
};

/** What only has a button: {rotulo, fazer}. */
export function semTecla() {
  const aberta = pagina();
  if (!aberta) return [];
  const comUma = new Set(TECLAS.filter(uma => uma.alvo).flatMap(uma => [...aberta.pagina.querySelectorAll(uma.alvo)]));
  return [...aberta.pagina.querySelectorAll('[data-abre], a.botao')]
    .filter(no => oferecido(no) && !comUma.has(no))
    .map(no => ({
      rotulo: (no.getAttribute('aria-label') || no.textContent).trim() + onde(no),
      fazer: () => acionar(aberta, no)
    }));
}

/** The key beside the words of each button that has one. */
export function mostrarTeclasNosBotoes() {
  const aberta = pagina();
  if (!aberta) return;
  TECLAS.filter(uma => uma.alvo).forEach(({ tecla, alvo }) => {
    aberta.pagina.querySelectorAll(alvo).forEach(no => {
      if (!no.matches('[data-abre]') || no.hasAttribute('aria-keyshortcuts')) return;
      no.setAttribute('aria-keyshortcuts', tecla.replace('Ctrl', 'Control'));
      if (!no.closest('.fim')) {
        no.title = tecla;
        return;
      }
      const kbd = document.createElement('kbd');
      kbd.textContent = tecla;
      kbd.setAttribute('aria-hidden', 'true');
      no.append(' ', kbd);
    });
  });
}
