// Calls that telephony announces pop up over any page of Tasklist. Of several tabs one listens and tells the others: a
// browser opens few lines to one server. Whoever is typing is not interrupted: the focus moves to the call only when it is
// in no text, and F4 answers (or, when there is somebody to choose, goes to the call) from anywhere.
import { criar, emTexto, focado, folha } from '../central/nos.js';
import { avisar } from '../central/pagina.js';
import { enviar } from '../central/servidor.js';

const ENDERECO = '/tasklist/eventos';
const DE_NOVO_EM = 20000;
const PISCA_EM = 1000;
const ORDEM = { TOCANDO: 0, RECUSADA: 1, ATENDIDA: 2, CAIU: 3 };
const QUEDAS_VISTAS = 'central.quedas';

const outrasAbas = window.BroadcastChannel ? new BroadcastChannel('central-chamadas') : { postMessage: () => {} };

/** The one call shown, oldest first; the others wait behind it. */
class CentralChamada extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<link rel="stylesheet" href="' +
      folha('mesa') +
      '">' +
      '<div class="chamada" role="alertdialog" aria-labelledby="titulo" aria-describedby="quem" hidden></div>' +
      '<p class="so-ouvido" role="status" aria-live="assertive"></p>';
    this.caixa.addEventListener('keydown', evento => {
      if (evento.key !== 'Escape') return;
      evento.preventDefault();
      evento.stopPropagation();
      const negar = this.caixa.querySelector('[data-nega]');
      if (negar) negar.click();
    });
  }

  get caixa() {
    return this.shadowRoot.querySelector('[role=alertdialog]');
  }

  get comFoco() {
    return this.caixa.contains(this.shadowRoot.activeElement);
  }

  get temEscolha() {
    return this.caixa.querySelector('input[name=cliente]') !== null;
  }

  mostrar(chamada, esperando) {
    const caiu = chamada.situacao === 'CAIU';
    const tinhaFoco = this.comFoco;
    const titulo = criar(
      'h2',
      '',
      caiu ? 'A ligação caiu' : 'Chamada de ' + (chamada.telefone || 'número não identificado'),
      { id: 'titulo' }
    );
    const form = criar('form');
    form.append(
      criar('div', '', '', { id: 'quem' }),
      criar('p', 'aviso recusa', '', { role: 'alert', tabindex: '-1', hidden: '' })
    );
    form.firstChild.append(...(caiu ? this.queda(chamada) : this.quem(chamada)));
    form.append(caiu ? this.fechar() : this.botoes(esperando));
    form.addEventListener('submit', evento => {
      evento.preventDefault();
      const escolha = new FormData(form).get('cliente');
      if (caiu) dispensar(chamada);
      else responder(chamada, 'atendimento', escolha ? { cliente: Number(escolha) } : {});
    });
    const negar = form.querySelector('[data-nega]');
    negar.addEventListener('click', () => (caiu ? dispensar(chamada) : responder(chamada, 'recusa')));
    this.caixa.replaceChildren(titulo, form);
    if (this.caixa.hidden) this.antes = focado();
    this.caixa.hidden = false;
    if (tinhaFoco || !emTexto(focado())) this.focar();
    this.shadowRoot.querySelector('.so-ouvido').textContent =
      titulo.textContent + '. ' + form.firstChild.textContent + (caiu ? '' : '. F4 atende.');
  }

  quem(chamada) {
    const partes = [];
    const candidatos = chamada.candidatos || [];
    if (chamada.cliente) {
      partes.push(criar('p', 'titulo', chamada.cliente.nome));
      partes.push(criar('p', 'fino', 'Confirme a identidade antes de tratar de dados pessoais.'));
    } else if (candidatos.length) {
      const grupo = criar('fieldset');
      grupo.append(
        criar('legend', '', 'Pode ser de'),
        ...candidatos.map(um => this.opcao(um.id, um.nome, um.documento)),
        this.opcao('', 'Ainda não sei')
      );
      grupo.querySelector('input[value=""]').checked = true;
      partes.push(grupo);
    } else {
      partes.push(criar('p', '', 'Número desconhecido: nenhum cliente tem este telefone.'));
    }
    if (chamada.protocoloInformado) {
      partes.push(criar('p', '', 'Informou o protocolo ' + chamada.protocoloInformado + '.'));
    }
    if (chamada.opcao) partes.push(criar('p', 'fino', 'Opção da URA: ' + chamada.opcao));
    return partes;
  }

  opcao(valor, nome, documento) {
    const rotulo = criar('label', 'opcao');
    const texto = criar('span', '', nome);
    if (documento) texto.append(' ', criar('small', '', documento));
    rotulo.append(criar('input', '', '', { type: 'radio', name: 'cliente', value: valor }), texto);
    return rotulo;
  }

  queda(chamada) {
    const quem = chamada.cliente ? chamada.cliente.nome + ' ' : '';
    const partes = [criar('p', 'titulo', quem + (chamada.telefone || ''))];
    if (chamada.protocolo) partes.push(criar('p', '', 'Atendimento ' + chamada.protocolo + '.'));
    partes.push(
      criar(
        'p',
        '',
        chamada.contatoAtivo
          ? 'Ficou na fila uma tarefa para retornar a ligação.'
          : 'Sem número nem cliente conhecido, não há a quem retornar.'
      )
    );
    return partes;
  }

  botoes(esperando) {
    const linha = criar('p', 'escolhas');
    linha.append(
      criar('button', 'principal', 'Atender (F4)', { type: 'submit', 'data-afirma': '' }),
      criar('button', 'perigo', 'Recusar (Esc)', { type: 'button', 'data-nega': '' })
    );
    if (esperando) linha.append(criar('span', 'fino', 'Mais ' + esperando + ' tocando'));
    return linha;
  }

  fechar() {
    const linha = criar('p', 'escolhas');
    linha.append(criar('button', 'principal', 'Fechar', { type: 'button', 'data-afirma': '', 'data-nega': '' }));
    return linha;
  }

  focar() {
    const onde = this.caixa.querySelector('input[name=cliente]:checked') || this.caixa.querySelector('[data-afirma]');
    if (onde) onde.focus();
  }

  ocupar(ocupado) {
    this.caixa.querySelectorAll('button').forEach(botao => {
      botao.disabled = ocupado;
    });
  }

  recusar(texto) {
    const aviso = this.caixa.querySelector('.recusa');
    if (!aviso) return;
    aviso.textContent = texto;
    aviso.hidden = false;
    aviso.focus();
  }

  esconder() {
    if (this.caixa.hidden) return;
    const tinhaFoco = this.comFoco;
    this.caixa.hidden = true;
    this.caixa.replaceChildren();
    this.shadowRoot.querySelector('.so-ouvido').textContent = '';
    if (tinhaFoco && this.antes && this.antes.isConnected) this.antes.focus();
  }
}

customElements.define('central-chamada', CentralChamada);
const dialogo = document.createElement('central-chamada');
document.body.append(dialogo);

/** What is to be seen: what rings and what dropped. What is over is remembered, for news may come twice or late. */
const vistas = new Map();
const aMostrar = () =>
  [...vistas.values()].filter(uma => uma.situacao === 'TOCANDO' || (uma.situacao === 'CAIU' && !uma.dispensada));

function receber(chamada) {
  const antes = vistas.get(chamada.id);
  if (antes && ORDEM[antes.situacao] >= ORDEM[chamada.situacao]) return;
  const quedas = JSON.parse(window.sessionStorage.getItem(QUEDAS_VISTAS) || '[]');
  vistas.set(chamada.id, { ...chamada, dispensada: quedas.includes(chamada.id) });
  desenhar();
}

let naTela = null;

function desenhar() {
  const [primeira, ...outras] = aMostrar();
  const agora = primeira ? primeira.id + primeira.situacao + outras.length : null;
  if (agora === naTela) return;
  naTela = agora;
  if (primeira) dialogo.mostrar(primeira, outras.length);
  else dialogo.esconder();
  dialogo.toggleAttribute('data-tocando', Boolean(primeira));
  window.dispatchEvent(new Event('central:montada'));
  piscar(aMostrar().find(uma => uma.situacao === 'TOCANDO'));
}

function dispensar(chamada) {
  const quedas = JSON.parse(window.sessionStorage.getItem(QUEDAS_VISTAS) || '[]');
  window.sessionStorage.setItem(QUEDAS_VISTAS, JSON.stringify([...quedas, chamada.id].slice(-50)));
  vistas.get(chamada.id).dispensada = true;
  desenhar();
}

async function responder(chamada, acao, corpo) {
  dialogo.ocupar(true);
  try {
    const dita = await enviar('/api/chamadas/' + chamada.id + '/' + acao, corpo);
    contar(dita);
    if (dita.protocolo) window.location.hash = '#/atendimento/' + dita.protocolo;
    else avisar('Chamada recusada.');
  } catch (falha) {
    dialogo.ocupar(false);
    dialogo.recusar(falha.message);
  }
}

let titulo = document.title;
let pisca = null;

/** The title of a tab that is not in sight tells of the call; without blinking for who asks for no motion. */
function piscar(chamada) {
  clearInterval(pisca);
  if (!chamada) {
    if (document.title.startsWith('☎')) document.title = titulo;
    return;
  }
  if (!document.title.startsWith('☎')) titulo = document.title;
  const aviso = '☎ ' + ((chamada.cliente && chamada.cliente.nome) || chamada.telefone || 'Chamada');
  document.title = aviso;
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  pisca = setInterval(() => {
    document.title = document.title === aviso ? titulo : aviso;
  }, PISCA_EM);
}

function contar(chamada) {
  receber(chamada);
  outrasAbas.postMessage(chamada);
}

let linha = null;

function ouvir() {
  linha = new EventSource(ENDERECO);
  linha.addEventListener('chamada', evento => contar(JSON.parse(evento.data)));
  // The browser comes back by itself after a fall of the line, not after an answer such as "not logged in".
  linha.addEventListener('error', () => {
    if (linha.readyState === EventSource.CLOSED) setTimeout(ouvir, DE_NOVO_EM);
  });
}

outrasAbas.onmessage = evento => {
  if (evento.data !== 'o que toca?') receber(evento.data);
  else aMostrar().forEach(chamada => outrasAbas.postMessage(chamada));
};

if (navigator.locks && window.BroadcastChannel) {
  navigator.locks.request(
    'central-chamadas',
    () =>
      new Promise(() => {
        ouvir();
      })
  );
  outrasAbas.postMessage('o que toca?');
} else {
  ouvir();
}
window.addEventListener('pagehide', () => linha && linha.close());
window.addEventListener('pageshow', evento => {
  if (evento.persisted && linha) ouvir();
});
window.addEventListener('central:atender', () => {
  if (dialogo.temEscolha && !dialogo.comFoco) dialogo.focar();
  else dialogo.caixa.querySelector('[data-afirma]').click();
});

export default [];
