// Acting on many at once: what is selected in the list (kept while the list is renewed, paged or left), the dialog of each
// action with its confirmation, and how far what was asked for has come.
import { htmx } from '../central/pagina.js';
import { enviar } from '../central/servidor.js';
import { numero } from './graficos.js';
import { mudar, soFiltro } from './endereco.js';

const NO_MAXIMO = 5000;
const plural = quantos => (quantos === 1 ? '1 trabalho' : numero(quantos) + ' trabalhos');

export class Lotes {
  constructor(prazos) {
    this.prazos = prazos;
    this.escolhidos = new Set();
    this.todos = false;
    prazos.pagina.shadowRoot.addEventListener('change', evento => this.mudou(evento));
    prazos.pagina.shadowRoot.addEventListener('click', evento => this.clicado(evento));
    prazos.pagina.shadowRoot.addEventListener('submit', evento => this.enviado(evento));
    prazos.pagina.shadowRoot.addEventListener('htmx:afterSwap', evento => {
      if (evento.detail.target.closest('#lote') || evento.target.id === 'lote') this.acompanhado();
    });
  }

  get raiz() {
    return this.prazos.raiz;
  }

  get escrevendo() {
    return Boolean(this.raiz.querySelector('dialog[open]'));
  }

  get caixas() {
    return [...this.raiz.querySelectorAll('#lista input[data-chave]')];
  }

  get total() {
    const lista = this.raiz.querySelector('#lista [data-total]');
    return lista ? Number(lista.dataset.total) : 0;
  }

  get quantos() {
    return this.todos ? Math.min(this.total, NO_MAXIMO) : this.escolhidos.size;
  }

  mudou({ target: caixa }) {
    if (caixa.matches('[data-chave]')) {
      if (this.todos) this.deixarDeTodos();
      if (caixa.checked) this.escolhidos.add(caixa.dataset.chave);
      else this.escolhidos.delete(caixa.dataset.chave);
    } else if (caixa.matches('[data-pagina-toda]')) {
      if (this.todos) this.deixarDeTodos();
      this.caixas.forEach(uma =>
        caixa.checked ? this.escolhidos.add(uma.dataset.chave) : this.escolhidos.delete(uma.dataset.chave)
      );
    } else if (caixa.matches('[data-destino]')) {
      this.destino(caixa.form);
      return;
    } else {
      return;
    }
    this.marcar();
  }

  /** Of all that the filter finds, only those in sight can be taken out one by one. */
  deixarDeTodos() {
    this.todos = false;
    this.escolhidos = new Set(this.caixas.map(uma => uma.dataset.chave));
  }

  marcar() {
    const filtro = soFiltro(this.prazos.parametros).toString();
    if (filtro !== this.filtro) this.limpar();
    this.filtro = filtro;
    const caixas = this.caixas;
    caixas.forEach(uma => {
      uma.checked = this.todos || this.escolhidos.has(uma.dataset.chave);
      uma.closest('tr').classList.toggle('escolhida', uma.checked);
    });
    const toda = this.raiz.querySelector('[data-pagina-toda]');
    if (toda) {
      toda.checked = caixas.length > 0 && caixas.every(uma => uma.checked);
      toda.indeterminate = !toda.checked && caixas.some(uma => uma.checked);
    }
    const barra = this.raiz.querySelector('.barra-do-lote');
    if (!barra) return;
    barra.hidden = !this.quantos;
    barra.querySelector('[data-quantos]').textContent =
      this.quantos === 1 ? '1 selecionado' : numero(this.quantos) + ' selecionados';
    const botao = barra.querySelector('[data-todos]');
    botao.hidden = this.todos || !toda || !toda.checked || this.total <= caixas.length;
    botao.textContent =
      this.total > NO_MAXIMO
        ? 'Selecionar os primeiros ' + numero(NO_MAXIMO) + ' do filtro'
        : 'Selecionar todos os ' + numero(this.total) + ' do filtro';
  }

  limpar() {
    this.todos = false;
    this.escolhidos = new Set();
  }

  clicado(evento) {
    const alvo = evento.target.closest(
      '[data-todos], [data-nenhum], [data-acao-em-lote], [data-voltar], [data-fechar], [data-esquecer]'
    );
    if (!alvo) return;
    if (alvo.hasAttribute('data-todos')) this.todos = true;
    if (alvo.hasAttribute('data-nenhum')) this.limpar();
    if (alvo.hasAttribute('data-esquecer')) mudar({ lote: null });
    if (alvo.dataset.acaoEmLote) this.abrir(alvo.dataset.acaoEmLote);
    if (alvo.hasAttribute('data-voltar')) this.passo(alvo.closest('form'), 1);
    if (alvo.hasAttribute('data-fechar')) alvo.closest('dialog').close();
    this.marcar();
  }

  abrir(acao) {
    const dialogo = this.raiz.querySelector('dialog[data-acao="' + acao + '"]');
    const form = dialogo.querySelector('form');
    this.prazos.pagina.limparErros(form);
    this.passo(form, 1);
    form.querySelector('[data-sobre]').textContent = plural(this.quantos);
    dialogo.showModal();
    this.destino(form);
    const campo = form.querySelector('select, input:not([type=hidden]), textarea');
    if (campo) campo.focus();
  }

  /** To a group or to a person: the field of the other is out of the way. */
  destino(form) {
    const escolhido = form.querySelector('[data-destino]:checked');
    if (!escolhido) return;
    form.querySelectorAll('[data-para]').forEach(campo => {
      const este = campo.dataset.para === escolhido.value;
      campo.hidden = !este;
      campo.querySelectorAll('select, input').forEach(um => {
        um.disabled = !este;
      });
    });
  }

  passo(form, qual) {
    form.querySelectorAll('[data-passo]').forEach(parte => {
      parte.hidden = parte.dataset.passo !== String(qual);
    });
    form.dataset.agora = qual;
    const principal = qual === 2 && form.querySelector('[data-passo="2"] button[type=submit]');
    if (principal) principal.focus();
  }

  enviado(evento) {
    const form = evento.target;
    if (!form.matches('form[data-lote]')) return;
    evento.preventDefault();
    if (form.dataset.agora === '2') {
      this.mandar(form);
      return;
    }
    const escolhas = [...form.elements].filter(
      campo => campo.dataset.resumo !== undefined && !campo.disabled && campo.value
    );
    form.querySelector('[data-resumo-do-lote]').textContent =
      form.dataset.verbo +
      ' ' +
      plural(this.quantos) +
      escolhas.map(campo => ' ' + campo.dataset.resumo + ' ' + dito(campo)).join('') +
      '?';
    this.passo(form, 2);
  }

  async mandar(form) {
    const botoes = form.querySelectorAll('button');
    botoes.forEach(botao => {
      botao.disabled = true;
    });
    this.prazos.pagina.limparErros(form);
    const campos = Object.fromEntries([...new FormData(form)].filter(([, valor]) => String(valor).trim()));
    delete campos.destino;
    const corpo = {
      ...campos,
      acao: form.closest('dialog').dataset.acao,
      ...(this.todos
        ? { filtro: Object.fromEntries(soFiltro(this.prazos.parametros)) }
        : { chaves: [...this.escolhidos] })
    };
    try {
      const aceito = await enviar('/cockpit/lotes', corpo);
      form.closest('dialog').close();
      form.reset();
      this.limpar();
      mudar({ lote: String(aceito.id) });
    } catch (recusado) {
      this.passo(form, 1);
      this.prazos.pagina.recusado(form, recusado.status, recusado.problema || { detail: recusado.message });
    } finally {
      botoes.forEach(botao => {
        botao.disabled = false;
      });
    }
  }

  /** Begins to show a batch, and goes on until it is over; a reload finds it by the address. */
  acompanhar(id) {
    const onde = this.raiz.querySelector('#lote');
    if (!onde || id === this.acompanha) return;
    this.acompanha = id;
    onde.hidden = !id;
    if (id && /^\d+$/.test(id)) {
      htmx.ajax('GET', '/cockpit/lotes/' + id, { target: onde, source: onde, swap: 'innerHTML' });
    } else onde.replaceChildren();
  }

  acompanhado() {
    const terminou = this.raiz.querySelector('#lote [data-terminado]');
    if (terminou && this.terminado !== this.acompanha) {
      this.terminado = this.acompanha;
      this.prazos.atualizar();
    }
  }
}

function dito(campo) {
  if (campo instanceof HTMLSelectElement) return campo.selectedOptions[0].textContent.trim();
  if (campo.type === 'datetime-local') {
    return new Date(campo.value).toLocaleString('pt-BR', { dateStyle: 'short', timeStyle: 'short' });
  }
  return campo.value;
}
