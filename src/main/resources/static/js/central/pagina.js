// A page inside one of the engine's web apps: served by the application as fragments, shown in a tree of its own so that neither styles nor
// scripts of the web app reach into it. htmx fetches and sends. An act of the API answers with what it was about, and the form says in words that
// it was done (data-feito) and whether the work goes on elsewhere (data-segue); what needs more words answers with them, {mensagem}.
import htmx from '../htmx/htmx.esm.js';
import { Rascunho } from './rascunho.js';
import { ligarCombos } from './combo.js';
import { criar, folha } from './nos.js';
import {
  DE_OUTRO,
  ENTRADA,
  SEM_REDE,
  cabecalhos,
  emJson,
  entrarDeNovo,
  lembrarDeVoltar,
  pedir,
  semSessao
} from './servidor.js';
import './relogio.js';

Object.assign(htmx.config, {
  allowEval: false,
  historyEnabled: false,
  // What a part asks for is its own: a form in it goes where the form says, never where the part around it went.
  disableInheritance: true,
  // Bound in the same breath as it is shown: who is quicker than the default 20 ms would send a form by the browser, its text in the address.
  defaultSettleDelay: 0,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  scrollBehavior: 'auto',
  timeout: 60000,
  // A reason to delete is written text: never in an address.
  methodsThatUseUrlParams: ['get']
});

const emHtml = no => no.closest('[data-html]') !== null;
/** Asked again and again behind the user's back: not worth an interruption when it fails. */
const calado = no => no.hasAttribute('data-calado');
const emPartes = no => /multipart/.test(no.getAttribute('hx-encoding') || '');
const visivel = no => Boolean(no) && !no.disabled && no.getClientRects().length > 0;
const semEspacos = texto => texto.replace(/\s+/g, ' ').trim();
const tituloDe = aberto => semEspacos(aberto.querySelector('summary').textContent);
const CAMPOS = 'input:not([type=hidden]), select, textarea';
const REGIOES = 'section, aside, header, [role=tabpanel]';
/** By which it is found again when the page has come anew; what has no name is part of what is around it. */
function nomeDaRegiao(no) {
  if (no.id) return '#' + CSS.escape(no.id);
  const atributo = ['aria-label', 'aria-labelledby'].find(um => no.hasAttribute(um));
  if (atributo) return '[' + atributo + '="' + CSS.escape(no.getAttribute(atributo)) + '"]';
  const fora = no.parentElement && no.parentElement.closest(REGIOES);
  return fora ? nomeDaRegiao(fora) : '';
}

/** As typed in Brazil, with or without bars, to what the application reads; what is no date goes as it is, to be refused. */
const comoData = texto => texto.replace(/^(\d\d)\/?(\d\d)\/?(\d{4})$/, '$3-$2-$1');

/** A day and an hour as typed, which are the operator's, whatever the computer's zone: as an instant. */
function comoInstante(texto, fuso) {
  const emUtc = new Date(texto + 'Z');
  const la = new Date(emUtc.toLocaleString('sv-SE', { timeZone: fuso }).replace(' ', 'T') + 'Z');
  const instante = new Date(2 * emUtc - la);
  return isNaN(instante) ? texto : instante.toISOString();
}

/** What the form says was done: that of the choice that was made, or its own, with what the answer tells. */
function dizerFeito(elemento, resposta) {
  const escolhido = elemento.querySelector(':checked[data-feito]') || elemento;
  return escolhido.dataset.feito.replace(/\{(\w+)\}/g, (tudo, campo) =>
    String(resposta[campo]).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
  );
}
/** What is done answers in JSON, what is looked at in HTML. */
const esperaJson = ({ verb, elt }) => verb !== 'get' && !emHtml(elt);
const semCorpo = ({ status }) => status === 202 || status === 204;

const fusoDe = form => form.closest('[data-fuso]').dataset.fuso;

/** An object of what is filled in: a name with dots goes inside, what is empty stays out unless told by data-vazio. */
function lido(parametros, form) {
  const corpo = {};
  const campos = [...form.elements].filter(campo => campo.name);
  const procura = nome =>
    campos.some(
      campo =>
        campo.name === nome && campo.matches('.combo:has(input[type=hidden]) [role=combobox]:not([data-vai-junto])')
    );
  const marcado = (nome, marca) => campos.some(campo => campo.name === nome && campo.hasAttribute(marca));
  for (const nome of new Set(parametros.keys())) {
    if (procura(nome)) continue;
    const data = marcado(nome, 'data-data');
    const hora = campos.some(campo => campo.name === nome && campo.type === 'datetime-local');
    const valores = parametros
      .getAll(nome)
      .filter(valor => typeof valor !== 'string' || valor.trim())
      .map(valor => (data ? comoData(valor.trim()) : hora ? comoInstante(valor, fusoDe(form)) : valor));
    const lista = marcado(nome, 'data-lista');
    if (!valores.length && !lista && !marcado(nome, 'data-vazio')) continue;
    const caminho = nome.split('.');
    const ultimo = caminho.pop();
    const dentro = caminho.reduce((onde, parte) => (onde[parte] = onde[parte] || {}), corpo);
    dentro[ultimo] = lista || valores.length > 1 ? valores : valores.length ? valores[0] : '';
  }
  return comVazios(form, corpo);
}

/** What is filled in several times is a list, blank ones in their place: what is said against one is said of its number. */
function comVezes(grupo, campos) {
  const codigo = grupo.dataset.grupo.slice('campos.'.length);
  const ditas = campos[codigo];
  if (ditas)
    campos[codigo] = Array.from({ length: Math.max(...Object.keys(ditas)) + 1 }, (nada, numero) => ditas[numero] || {});
}

/** A form of a kind that was begun is to be complete: the empty fields go along, to be pointed out. */
function comVazios(form, corpo) {
  if (corpo.campos) {
    form.querySelectorAll('[name^="campos."]:not(:disabled)').forEach(campo => {
      const partes = campo.name.split('.');
      if (partes.length === 2 && !(partes[1] in corpo.campos)) corpo.campos[partes[1]] = null;
    });
    form.querySelectorAll('[data-grupo]').forEach(grupo => comVezes(grupo, corpo.campos));
  }
  return corpo;
}

htmx.defineExtension('central', {
  encodeParameters: (xhr, parametros, elemento) =>
    elemento instanceof HTMLFormElement && !emHtml(elemento) && !emPartes(elemento)
      ? JSON.stringify(lido(parametros, elemento))
      : null
});

/** Says something that outlives the page it is about. */
export function avisar(texto, tipo = 'status') {
  document.querySelectorAll('.central-aviso').forEach(um => um.remove());
  const aviso = criar('div', 'central-aviso', texto, { role: tipo });
  document.body.append(aviso);
  setTimeout(() => aviso.remove(), 8000);
}

const NADA_GRAVADO = SEM_REDE + ' Nada foi gravado; o que você digitou continua aqui. Tente de novo.';
const SEM_SESSAO = 'Sua sessão terminou. O que você digitou está guardado: entre de novo e continue de onde parou.';

const costumes = [];

/** What every page of a web app does beside fetching and sending: called with the page's own tree and a way to say something. */
export function aoCriar(ligar) {
  costumes.push(ligar);
}

export { htmx };

/** Whether something was typed or chosen in it. */
const temEscrito = form =>
  form &&
  [...form.elements].some(
    campo =>
      campo.matches('input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select') &&
      (campo instanceof HTMLSelectElement ? campo.selectedIndex > 0 : campo.value.trim() !== campo.defaultValue.trim())
  );

class CentralPagina extends HTMLElement {
  static get observedAttributes() {
    return ['src'];
  }

  constructor() {
    super();
    const raiz = this.attachShadow({ mode: 'open' });
    raiz.innerHTML =
      '<link rel="stylesheet" href="' +
      folha('mesa') +
      '">' +
      '<div id="pagina" hx-ext="central"><p class="fino">Abrindo…</p></div>';
    const ouvir = (nome, fazer) => raiz.addEventListener(nome, fazer);
    ouvir('click', evento => this.clicado(evento));
    ouvir('keydown', evento => this.teclado(evento));
    ouvir('input', evento => this.mudou(evento));
    ouvir('change', evento => this.mudou(evento));
    ouvir('htmx:confirm', evento => this.lembrarDoEscrito(evento));
    ouvir('htmx:configRequest', evento => this.preparar(evento.detail));
    ouvir('htmx:beforeRequest', evento => this.ocupar(evento.detail.elt, true));
    ouvir('htmx:afterRequest', evento => this.ocupar(evento.detail.elt, false));
    ouvir('htmx:beforeSwap', evento => this.respondido(evento.detail));
    ouvir('htmx:afterSwap', evento => this.trocado(evento));
    ouvir('htmx:sendError', evento => this.semRede(evento.detail));
    ouvir('htmx:timeout', evento => this.semRede(evento.detail));
    ligarCombos(raiz);
    raiz.addEventListener('central:entrou', evento => htmx.process(evento.target));
    costumes.forEach(ligar => ligar(raiz, avisar));
  }

  /** A page that stays (data-permanece) is as it was when it comes back into the document. */
  connectedCallback() {
    this.aoSair = () => this.rascunho && this.rascunho.gravar();
    window.addEventListener('pagehide', this.aoSair);
    if (!this.rascunho || !this.hasAttribute('data-permanece')) this.carregar();
  }

  disconnectedCallback() {
    window.removeEventListener('pagehide', this.aoSair);
    this.aoSair();
  }

  attributeChangedCallback() {
    this.saindo = false;
    this.rascunho = null;
    this.carregar();
  }

  get pagina() {
    return this.shadowRoot.getElementById('pagina');
  }

  /** htmx sends only for what is in the document. */
  carregar() {
    if (!this.isConnected || !this.hasAttribute('src')) return null;
    return htmx.ajax('GET', this.getAttribute('src'), { target: this.pagina, source: this.pagina, swap: 'innerHTML' });
  }

  /** What ends the work would leave behind what was written in another form and not sent: said once, then it is the user's choice. */
  lembrarDoEscrito(evento) {
    const form = evento.detail.elt;
    const escrito = this.pagina.querySelector('form[data-nao-esquecer]');
    if (
      !(form instanceof HTMLFormElement) ||
      !form.hasAttribute('data-encerra') ||
      form.dataset.lembrado ||
      !temEscrito(escrito)
    ) {
      return;
    }
    evento.preventDefault();
    form.dataset.lembrado = 'sim';
    this.dizer(form, escrito.dataset.naoEsquecer);
  }

  preparar(pedido) {
    Object.assign(pedido.headers, cabecalhos());
    if (esperaJson(pedido) && !emPartes(pedido.elt)) {
      pedido.headers['Content-Type'] = 'application/json';
      pedido.headers.Accept = 'application/json, application/problem+json';
    }
    if (pedido.elt instanceof HTMLFormElement) this.limparErros(pedido.elt);
  }

  /** Nothing is saved twice; a search, which saves nothing, may be asked again before it is answered. */
  ocupar(elemento, ocupado) {
    if (elemento instanceof HTMLFormElement && !emHtml(elemento)) {
      if (ocupado) this.antes = this.lugarDe(elemento);
      elemento.querySelectorAll('button[type=submit]').forEach(botao => {
        botao.disabled = ocupado || this.saindo;
      });
    }
  }

  respondido(detalhe) {
    const { xhr, requestConfig } = detalhe;
    const form = requestConfig.elt instanceof HTMLFormElement ? requestConfig.elt : requestConfig.elt.closest('form');
    detalhe.isError = false;
    if (xhr.status >= 400 && calado(requestConfig.elt)) {
      detalhe.shouldSwap = false;
    } else if (semSessao(xhr)) {
      detalhe.shouldSwap = false;
      this.sessaoTerminou(form);
    } else if (emJson(xhr.getResponseHeader('Content-Type')) || (esperaJson(requestConfig) && semCorpo(xhr))) {
      detalhe.shouldSwap = false;
      const corpo = JSON.parse(xhr.responseText || '{}');
      if (xhr.status < 400) this.feito(requestConfig.elt, form, corpo);
      else this.recusado(form, xhr.status, corpo);
    } else if (xhr.status === 200 && esperaJson(requestConfig)) {
      detalhe.shouldSwap = false;
      this.dizer(form, DE_OUTRO);
    } else if (xhr.status >= 400) {
      detalhe.shouldSwap = xhr.status === 403 || xhr.status === 404;
      if (!detalhe.shouldSwap) {
        this.dizer(form, 'O sistema não conseguiu responder (' + xhr.status + '). Tente de novo.');
      }
    }
    if (detalhe.shouldSwap && requestConfig.elt.matches('input')) this.manterAberto(detalhe);
  }

  /** Who opened something while a search was on its way goes on reading: it stays open, and what comes as it was is not replaced. */
  manterAberto(detalhe) {
    const onde = detalhe.target;
    const abertos = [...onde.querySelectorAll('details[open]')].map(tituloDe);
    const novo = document.createElement('template');
    novo.innerHTML = detalhe.serverResponse;
    novo.content.querySelectorAll('details').forEach(um => {
      um.open = um.open || abertos.includes(tituloDe(um));
    });
    detalhe.shouldSwap = semEspacos(novo.innerHTML) !== semEspacos(onde.innerHTML);
    detalhe.serverResponse = novo.innerHTML;
    const foco = this.shadowRoot.activeElement;
    const dentro = onde.contains(foco) && foco.closest('details');
    this.lendo = detalhe.shouldSwap && dentro ? tituloDe(dentro) : null;
  }

  /** In what stayed open, at its title: what had the focus is another now. */
  continuarLendo(onde) {
    const aberto = this.lendo && [...onde.querySelectorAll('details[open]')].find(um => tituloDe(um) === this.lendo);
    if (aberto) aberto.querySelector('summary').focus({ preventScroll: true });
    this.lendo = null;
  }

  trocado(evento) {
    const onde = evento.detail.target;
    if (onde === this.pagina) {
      this.montar();
    } else if (this.rascunho) {
      onde.querySelectorAll('form').forEach(form => this.rascunho.preencher(form, htmx));
      if (onde.closest('form')) this.rascunho.preencher(onde.closest('form'));
      this.abrirPastas(onde);
      this.abrirEscolhas(onde);
      this.porOBuscado(onde);
      this.continuarLendo(onde);
      this.focarNaChegada(onde);
      this.dispatchEvent(new CustomEvent('central:montada', { bubbles: true, composed: true }));
    }
  }

  /** Where the user is while a form is sent: the field, the form and the region of the page both are in. */
  lugarDe(form) {
    const campo = this.shadowRoot.activeElement;
    const regiao = form.closest(REGIOES);
    return {
      campo: campo && form.contains(campo) ? campo.id : '',
      form: Rascunho.nome(form),
      abre: form.dataset.acao,
      regiao: regiao && nomeDaRegiao(regiao)
    };
  }

  /**
   * A part that comes later says where one goes on, unless somebody is elsewhere already. Once something was done, the focus
   * goes back to where it was done and nowhere else.
   */
  focarNaChegada(onde) {
    const dentro = this.shadowRoot.activeElement;
    const fora = document.activeElement && document.activeElement !== document.body && document.activeElement !== this;
    if (fora || (dentro && !dentro.matches('.feito'))) {
      this.volta = null;
    } else if (this.volta) {
      this.voltar(onde);
    } else if (!dentro) {
      this.focarNoQueFalta(onde);
    }
  }

  /** A CPF that found the client was said by who calls: it need not be typed twice. Kept in the page only. */
  porOBuscado(onde) {
    const cpf = onde.querySelector('#idt-cpf');
    if (cpf && !cpf.value && this.buscado && this.buscado.length === 11) cpf.value = this.buscado;
  }

  /** The first of the fields that wait to be filled in. */
  focarNoQueFalta(onde) {
    const campo = [...onde.querySelectorAll('[data-foco=chegada]')].find(um => visivel(um) && !um.value);
    if (campo) campo.focus();
    return Boolean(campo);
  }

  voltar(onde) {
    const { campo, form, abre, regiao } = this.volta;
    const area = regiao && this.pagina.querySelector(regiao);
    if (!area || !(onde.contains(area) || area.contains(onde))) return;
    const feito = this.focarNoQueFalta(area);
    const mesmo = [...area.querySelectorAll('form')].find(um => form && Rascunho.nome(um) === form);
    const lugares = [
      campo && this.shadowRoot.getElementById(campo),
      mesmo && [...mesmo.querySelectorAll(CAMPOS)].find(visivel),
      abre && area.querySelector('[data-abre="' + CSS.escape(abre) + '"]'),
      ...area.querySelectorAll(CAMPOS)
    ];
    const lugar = feito ? null : lugares.find(visivel);
    if (lugar) lugar.focus();
    if (feito || lugar) this.volta = null;
  }

  montar() {
    const raiz = this.pagina.firstElementChild;
    this.rascunho = new Rascunho((raiz && raiz.dataset.usuario) || '', this.getAttribute('src'));
    this.pagina.querySelectorAll('form').forEach(form => this.rascunho.preencher(form, htmx));
    this.abrirPastas(this.pagina);
    this.abrirEscolhas(this.pagina);
    if (this.mensagem) this.mostrarFeito();
    else this.focarNoInicio();
    this.dispatchEvent(new CustomEvent('central:montada', { bubbles: true, composed: true }));
  }

  abrirEscolhas(onde) {
    onde.querySelectorAll('.escolhas').forEach(grupo => {
      const botoes = [...grupo.querySelectorAll('[data-abre]')];
      const lembrado = botoes.find(um => um.dataset.abre === this.rascunho.aberto(grupo.id));
      const primeiro = lembrado || (grupo.hasAttribute('data-fechado') ? null : botoes[0]);
      if (primeiro) this.abrir(primeiro, false);
    });
  }

  focarNoInicio() {
    const ocupado =
      document.activeElement && document.activeElement !== document.body && document.activeElement !== this;
    const marcados = [...this.pagina.querySelectorAll('[data-foco]:not([data-foco=chegada])')];
    const daTarefa = [...this.pagina.querySelectorAll('[data-foco-no-form] form:not([hidden]) :is(' + CAMPOS + ')')];
    const daLista = [...this.pagina.querySelectorAll('[data-foco-na-lista] [data-linha]')];
    const primeiro = [...daTarefa, ...marcados, ...daLista].find(visivel);
    if (primeiro && !ocupado) primeiro.focus({ preventScroll: true });
  }

  clicado(evento) {
    const botao = evento.target.closest('[data-abre], [role=tab], [data-fecha]');
    if (!botao) return;
    if (botao.matches('[role=tab]')) this.pasta(botao);
    else if (botao.dataset.abre) this.abrir(botao, true, true);
    else if (botao.hasAttribute('data-fecha')) this.fecharForm(botao.closest('form'));
  }

  /** One of several forms; those of the same group close. */
  abrir(botao, focar, alternar = false) {
    const grupo = botao.closest('.escolhas');
    const area = (grupo && grupo.closest('section, .painel')) || this.pagina;
    const acao = botao.dataset.abre;
    const fechar =
      alternar && grupo && grupo.hasAttribute('data-fechado') && botao.getAttribute('aria-expanded') === 'true';
    if (grupo) {
      grupo
        .querySelectorAll('[data-abre]')
        .forEach(um => um.setAttribute('aria-expanded', String(um === botao && !fechar)));
    }
    area.querySelectorAll('form[data-acao]').forEach(form => {
      form.hidden = fechar || form.dataset.acao !== acao;
    });
    if (grupo) this.rascunho.abriu(grupo.id, fechar ? null : acao);
    const form = area.querySelector('form[data-acao="' + CSS.escape(acao) + '"]');
    if (!form || fechar) return;
    htmx.trigger(form, 'aberto');
    if (focar) {
      const campo = form.querySelector('[data-foco], ' + CAMPOS) || form.querySelector('button');
      if (campo) campo.focus();
    }
  }

  fecharForm(form) {
    const area = form.closest('section, .painel') || this.pagina;
    const botao = area.querySelector('.escolhas[data-fechado] [data-abre="' + CSS.escape(form.dataset.acao) + '"]');
    if (!botao) return;
    this.abrir(botao, false, true);
    botao.focus();
  }

  /** What was done from a form that opens only when asked for leaves it closed. */
  jaNaoAbre(form) {
    const botao =
      form.dataset.acao &&
      this.pagina.querySelector('.escolhas[data-fechado] [data-abre="' + CSS.escape(form.dataset.acao) + '"]');
    if (botao) this.rascunho.abriu(botao.closest('.escolhas').id, null);
  }

  abrirPastas(onde) {
    onde.querySelectorAll('[role=tablist]').forEach(lista => {
      const pastas = [...lista.querySelectorAll('[role=tab]')];
      const lembrada = pastas.find(um => um.id === this.rascunho.aberto(lista.id));
      this.pasta(lembrada || pastas.find(um => um.getAttribute('aria-selected') === 'true') || pastas[0], false);
    });
  }

  pasta(escolhida, lembrar = true) {
    const lista = escolhida.closest('[role=tablist]');
    lista.querySelectorAll('[role=tab]').forEach(um => {
      const esta = um === escolhida;
      um.setAttribute('aria-selected', String(esta));
      um.tabIndex = esta ? 0 : -1;
      const painel = this.shadowRoot.getElementById(um.getAttribute('aria-controls'));
      painel.hidden = !esta;
      if (esta) htmx.trigger(painel, 'aberto');
    });
    if (lembrar) this.rascunho.abriu(lista.id, escolhida.id);
  }

  /** F2: the next tab, and into it. */
  proximaPasta(passo = 1) {
    const lista = this.pagina.querySelector('[role=tablist]');
    if (!lista) return false;
    const pastas = [...lista.querySelectorAll('[role=tab]')];
    const agora = pastas.findIndex(um => um.getAttribute('aria-selected') === 'true');
    const seguinte = pastas[(agora + passo + pastas.length) % pastas.length];
    this.pasta(seguinte);
    seguinte.focus();
    return true;
  }

  teclado(evento) {
    const alvo = evento.target;
    const form = alvo.closest('form');
    if (evento.key === 'Enter' && evento.ctrlKey && form) {
      evento.preventDefault();
      form.requestSubmit();
    } else if (evento.key === 'Escape' && !evento.defaultPrevented) {
      this.sairDoCampo(alvo);
    } else if (alvo.matches('[role=tab]') && /^Arrow(Left|Right)$/.test(evento.key)) {
      evento.preventDefault();
      this.proximaPasta(evento.key === 'ArrowRight' ? 1 : -1);
    }
  }

  sairDoCampo(alvo) {
    const form = alvo.closest('form[data-acao]');
    if (alvo.matches('input, textarea, select')) alvo.blur();
    else if (form) this.fecharForm(form);
  }

  mudou(evento) {
    const campo = evento.target;
    if (evento.type === 'input' && campo.matches('[data-campo=cliente] [role=combobox]')) {
      this.buscado = campo.value.replace(/\D/g, '');
    }
    if (campo.form && this.rascunho) this.rascunho.guardar(campo.form);
    if (campo.dataset && campo.dataset.contador) {
      const lugar = this.shadowRoot.getElementById(campo.dataset.contador);
      lugar.textContent =
        campo.value.length.toLocaleString('pt-BR') + ' de ' + Number(campo.dataset.maximo).toLocaleString('pt-BR');
      lugar.classList.toggle('excedido', campo.value.length > Number(campo.dataset.maximo));
    } else if (campo.dataset && campo.dataset.maximo) {
      this.mostrarLimite(campo);
    }
  }

  // Nothing pasted is cut: what is too long stays there to be shortened, with a word beside it.
  mostrarLimite(campo) {
    const erro = campo.closest('.campo')?.querySelector('.erro');
    const maximo = Number(campo.dataset.maximo);
    const passou = campo.value.length > maximo;
    if (!erro || (!passou && !erro.dataset.limite)) return;
    erro.dataset.limite = passou ? maximo : '';
    erro.hidden = !passou;
    erro.textContent = passou ? `Use até ${maximo} caracteres; há ${campo.value.length}.` : '';
  }

  feito(elemento, form, resposta) {
    const segue = elemento.dataset.segue !== undefined;
    const mensagem = elemento.matches('[data-feito], :has(:checked[data-feito])')
      ? dizerFeito(elemento, resposta)
      : resposta.mensagem;
    if (form && this.rascunho) {
      this.rascunho.aceito(form);
      this.jaNaoAbre(form);
    }
    if (segue) {
      if (this.rascunho) this.rascunho.apagar();
      avisar(mensagem);
      this.seguir(elemento.dataset.segue);
    } else {
      this.contar({ fecha: false });
      this.mensagem = mensagem;
      this.volta = this.antes;
      this.carregar();
    }
  }

  /** Where the form says: an address, or "proxima", the next task that waits; the home when none does. */
  async seguir(endereco) {
    this.saindo = true;
    const { proxima } =
      endereco === 'proxima' ? await pedir('/tasklist/seguinte').catch(() => ({})) : { proxima: endereco };
    if (this.contar({ fecha: true, proxima })) window.location.hash = proxima || '#/central';
  }

  /** The web app around the page may take it from there. */
  contar(detail) {
    return this.dispatchEvent(
      new CustomEvent('central:feito', { detail, bubbles: true, composed: true, cancelable: true })
    );
  }

  mostrarFeito() {
    const no = this.pagina.querySelector('.feito');
    if (no) {
      no.textContent = this.mensagem;
      no.hidden = false;
      no.focus();
      no.scrollIntoView({ block: 'nearest' });
      if (this.volta) this.voltar(this.pagina);
    } else {
      avisar(this.mensagem);
    }
    this.mensagem = null;
  }

  limparErros(form) {
    form.querySelectorAll('.erro, .recusa').forEach(no => {
      no.hidden = true;
      no.textContent = '';
    });
    form.querySelectorAll('[aria-invalid]').forEach(no => no.removeAttribute('aria-invalid'));
  }

  recusado(form, status, problema) {
    if (!form) {
      avisar(problema.detail || 'Não foi possível (' + status + ').', 'alert');
      return;
    }
    const recusa = new CustomEvent('central:recusado', {
      detail: { form, status, problema },
      cancelable: true,
      bubbles: true,
      composed: true
    });
    if (!form.dispatchEvent(recusa)) return;
    const semLugar = [];
    (problema.erros || []).forEach(({ campo, mensagem }) => {
      const lugar = this.lugarDoErro(form, campo);
      if (!lugar) {
        semLugar.push(mensagem);
        return;
      }
      lugar.textContent = mensagem;
      lugar.hidden = false;
      lugar.id = lugar.id || 'erro-' + (form.dataset.acao || '') + '-' + lugar.dataset.erro;
      form
        .querySelectorAll(
          '[name="' + CSS.escape(lugar.dataset.erro) + '"], [data-campo="' + CSS.escape(lugar.dataset.erro) + '"] input'
        )
        .forEach(no => {
          no.setAttribute('aria-invalid', 'true');
          no.setAttribute('aria-describedby', lugar.id);
        });
    });
    if (semLugar.length || !(problema.erros || []).length) {
      const porque = semLugar.join(' ') || problema.detail || 'Não foi possível registrar (' + status + ').';
      const perdida = status === 404 || status === 409;
      this.dizer(form, porque + (perdida ? ' Nada foi gravado; o que você digitou continua aqui.' : ''));
    } else {
      const primeiro =
        form.querySelector('[aria-invalid]:not([type=hidden]):not(:disabled)') ||
        form.querySelector('input, select, textarea');
      if (primeiro) primeiro.focus();
      // A field already in sight is not scrolled to, though what is said below it may lie behind the keys.
      const dito = form.querySelector('.erro:not([hidden])');
      if (dito) dito.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Beside the field, or beside the one it is part of: cliente.cpf goes to cliente. */
  lugarDoErro(form, campo) {
    for (let nome = campo; nome; nome = nome.includes('.') ? nome.slice(0, nome.lastIndexOf('.')) : '') {
      const lugar = form.querySelector('[data-erro="' + CSS.escape(nome) + '"]');
      if (lugar) return lugar;
    }
    return null;
  }

  semRede({ requestConfig }) {
    const elemento = requestConfig.elt;
    if (calado(elemento)) return;
    if (elemento === this.pagina && !this.rascunho) {
      this.pagina.innerHTML =
        '<p class="aviso recusa" role="alert">' + SEM_REDE + ' Confira a rede e tente de novo.</p>';
    } else if (requestConfig.verb !== 'get') {
      this.dizer(elemento.closest('form'), NADA_GRAVADO);
    }
  }

  sessaoTerminou(form) {
    if (this.rascunho) this.rascunho.gravar();
    const aviso = this.dizer(form, SEM_SESSAO);
    if (!aviso) {
      entrarDeNovo();
      return;
    }
    lembrarDeVoltar();
    aviso.append(criar('a', '', ' Entrar de novo', { href: ENTRADA }));
  }

  dizer(form, texto) {
    const no = form && form.querySelector('.recusa');
    if (!no) {
      avisar(texto, 'alert');
      return null;
    }
    no.textContent = texto;
    no.hidden = false;
    no.focus();
    return no;
  }
}

customElements.define('central-pagina', CentralPagina);
