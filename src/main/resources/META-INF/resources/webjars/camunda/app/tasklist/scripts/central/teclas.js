// The keys of the desk: those of the pages (data-tecla) and those valid everywhere, shown in the footer and in the
// context menu. Where the focus is in a text, a key the browser has a use for is left to the browser.
const DO_NAVEGADOR = new Set(['F3', 'F5', 'F6', 'F10', 'F12', 'Ctrl+L', 'Ctrl+T']);
const ORDEM = ['F2', 'F3', 'F5', 'F6', 'F8', 'F9', 'F10', 'F12', 'Ctrl+L', 'Ctrl+T'];

const pagina = () => document.querySelector('central-pagina');
const ir = hash => { window.location.hash = hash; };

const GERAIS = {
  F3: { rotulo: 'Novo atendimento', fazer: () => ir('#/atendimento/novo') },
  F5: { rotulo: 'Pendentes', fazer: () => ir('#/localizar?quadro=PENDENTES_DO_OPERADOR') },
  F12: { rotulo: 'Sair da tela', fazer: () => ir('#/central') },
  'Ctrl+L': { rotulo: 'Localizar', fazer: () => ir('#/localizar') }
};

function daPagina() {
  const aberta = pagina();
  const acoes = {};
  if (!aberta) return acoes;
  if (aberta.pagina.querySelector('[role=tablist]')) acoes.F2 = { rotulo: 'Mudar pasta', fazer: () => aberta.proximaPasta() };
  aberta.pagina.querySelectorAll('[data-tecla]').forEach(no => {
    if (no.disabled || no.closest('[hidden]:not([role=tabpanel])')) return;
    acoes[no.dataset.tecla] = { rotulo: no.dataset.rotulo || no.textContent.trim(), fazer: () => acionar(aberta, no) };
  });
  return acoes;
}

function acionar(aberta, no) {
  const painel = no.closest('[role=tabpanel]');
  if (painel && painel.hidden) aberta.pasta(aberta.shadowRoot.querySelector('[aria-controls="' + painel.id + '"]'));
  if (no.matches('button, a, summary')) no.click();
  if (!no.matches('button, a')) no.focus();
  no.scrollIntoView({ block: 'nearest' });
}

const acoes = () => ({ ...GERAIS, ...daPagina() });
const ordenadas = todas => Object.keys(todas).sort((uma, outra) => ORDEM.indexOf(uma) - ORDEM.indexOf(outra));

const nomeDa = ({ key, ctrlKey, altKey, metaKey, shiftKey }) =>
  shiftKey || metaKey ? '' : (ctrlKey ? 'Ctrl+' : '') + (altKey ? 'Alt+' : '') + (key.length === 1 ? key.toUpperCase() : key);

const emTexto = alvo => alvo instanceof Element
  && alvo.matches('textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]):not([type=file])');

function teclado(evento) {
  const tecla = nomeDa(evento);
  const acao = ORDEM.includes(tecla) && acoes()[tecla];
  if (!acao || (DO_NAVEGADOR.has(tecla) && emTexto(evento.composedPath()[0]))) return;
  evento.preventDefault();
  evento.stopPropagation();
  acao.fazer();
}

function botao(tecla, acao, papel) {
  const no = document.createElement('button');
  no.type = 'button';
  if (papel) no.setAttribute('role', papel);
  const kbd = document.createElement('kbd');
  kbd.textContent = tecla;
  no.append(kbd, ' ' + acao.rotulo);
  no.addEventListener('click', () => { fecharMenu(); acao.fazer(); });
  return no;
}

const rodape = document.createElement('nav');
rodape.className = 'central-rodape';
rodape.setAttribute('aria-label', 'Teclas de atalho');

function desenhar() {
  const todas = acoes();
  rodape.replaceChildren(...ordenadas(todas).map(tecla => botao(tecla, todas[tecla])));
}

let menu = null;
let antes = null;

function fecharMenu() {
  if (!menu) return;
  menu.remove();
  menu = null;
  if (antes && antes.isConnected) antes.focus();
}

/** In a text or over a selection the browser's own menu comes: cut, copy and paste are there. */
function abrirMenu(evento) {
  const alvo = evento.composedPath()[0];
  if (!alvo.getRootNode || !(alvo.getRootNode().host && alvo.getRootNode().host.matches('central-pagina'))) return;
  if (emTexto(alvo) || alvo.closest('a') || String(window.getSelection())) return;
  evento.preventDefault();
  fecharMenu();
  antes = alvo;
  const todas = acoes();
  menu = document.createElement('div');
  menu.className = 'central-menu';
  menu.setAttribute('role', 'menu');
  menu.append(...ordenadas(todas).map(tecla => botao(tecla, todas[tecla], 'menuitem')));
  document.body.append(menu);
  menu.style.left = Math.min(evento.clientX, window.innerWidth - menu.offsetWidth - 8) + 'px';
  menu.style.top = Math.min(evento.clientY, window.innerHeight - menu.offsetHeight - 8) + 'px';
  menu.firstElementChild.focus();
}

function noMenu(evento) {
  if (!menu) return;
  const itens = [...menu.children];
  const agora = itens.indexOf(document.activeElement);
  const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
  if (evento.key === 'Escape' || evento.key === 'Tab') {
    evento.preventDefault();
    fecharMenu();
  } else if (passo) {
    evento.preventDefault();
    itens[(agora + passo + itens.length) % itens.length].focus();
  }
}

export function ligarTeclas() {
  document.body.append(rodape);
  window.addEventListener('keydown', noMenu, true);
  window.addEventListener('keydown', teclado, true);
  window.addEventListener('contextmenu', abrirMenu);
  window.addEventListener('pointerdown', evento => { if (menu && !menu.contains(evento.target)) fecharMenu(); });
  window.addEventListener('central:montada', desenhar);
  window.addEventListener('hashchange', () => setTimeout(desenhar));
  desenhar();
}
