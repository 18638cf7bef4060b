// The page of deadlines. Its address says what is seen; this asks for it, draws it and asks again every few seconds,
// without losing what is selected, where the list is scrolled to or where the focus is. One page for the whole visit: who
// comes back from an instance finds it as it was left.
import './estilo.js';
import { htmx } from '../central/pagina.js';
import { pedir } from '../central/servidor.js';
import { ESPERAS, Grafico, hora, numero, porDia, porEstado, soma } from './graficos.js';
import { FILTROS, daqui, hash, mudar, soFiltro } from './endereco.js';
import { Lotes } from './lotes.js';
import { proporcao } from './painel.js';
import { enquantoVisivel, porque } from './visivel.js';

const CADA = 8000;
const DO_APURADO = 60000;
const MINUTOS_DO_DIA = 1440;
const VISOES = ['graficos', 'tabela', 'protocolos'];
const DO_QUADRO = { grupo: 'GRUPO', norma: 'NORMA', etapa: 'ETAPA' };

class Prazos {
  constructor(pagina) {
    this.pagina = pagina;
    this.lotes = new Lotes(this);
    this.graficos = {};
    this.apuradoEm = 0;
    pagina.addEventListener('central:montada', () => this.montar());
    pagina.shadowRoot.addEventListener('change', evento => this.mudou(evento));
    pagina.shadowRoot.addEventListener('submit', evento => this.enviado(evento));
    pagina.shadowRoot.addEventListener('click', evento => this.clicado(evento));
    pagina.shadowRoot.addEventListener('htmx:afterSwap', evento => this.trocado(evento));
  }

  get raiz() {
    return this.pagina.shadowRoot.querySelector('.prazos');
  }

  um(seletor) {
    return this.raiz.querySelector(seletor);
  }

  montar() {
    if (!this.raiz || this.raiz === this.montada) return;
    this.montada = this.raiz;
    Object.values(this.graficos).forEach(um => um.terminar());
    const escolher = nome => chave => mudar({ [nome]: daqui().get(nome) === chave ? null : chave });
    this.graficos = Object.fromEntries(
      [...this.raiz.querySelectorAll('figure[data-grafico]')].map(figura => {
        const nome = figura.dataset.grafico;
        return [nome, new Grafico(figura, figura.dataset.tipo, nome in DO_QUADRO ? escolher(nome) : null)];
      })
    );
    this.voltar();
  }

  /** Into the document again, or another address of the same page. */
  voltar() {
    if (!this.raiz || !daqui()) return;
    if (this.parar) this.parar();
    this.parametros = daqui();
    this.visao = VISOES.includes(this.parametros.get('visao')) ? this.parametros.get('visao') : VISOES[0];
    this.mostrarFiltro();
    this.mostrarVisao();
    this.lotes.acompanhar(this.parametros.get('lote'));
    const filtro = soFiltro(this.parametros).toString();
    if (filtro !== this.filtro) this.apuradoEm = 0;
    this.filtro = filtro;
    this.parar = enquantoVisivel(this.pagina, CADA, () => this.atualizar());
  }

  mostrarFiltro() {
    const form = this.um('form[data-filtro]');
    FILTROS.forEach(nome => {
      const campo = form.elements[nome];
      const valor = this.parametros.get(nome) || '';
      if (!campo) return;
      if (campo instanceof HTMLSelectElement && valor && ![...campo.options].some(opcao => opcao.value === valor)) {
        campo.add(new Option(valor, valor));
      }
      if (campo !== this.pagina.shadowRoot.activeElement || campo instanceof HTMLSelectElement) campo.value = valor;
      campo.closest('.campo').classList.toggle('ligado', Boolean(valor));
    });
    const ligados = FILTROS.filter(nome => this.parametros.get(nome)).length;
    this.um('[data-limpar]').hidden = !ligados;
    this.raiz.querySelectorAll('[data-exporta]').forEach(elo => {
      const filtro = soFiltro(this.parametros);
      if (elo.hasAttribute('data-com-dimensao')) filtro.set('dimensao', this.dimensao);
      elo.href = elo.dataset.exporta + '?' + filtro;
    });
  }

  get dimensao() {
    return this.parametros.get('dimensao') || 'GRUPO';
  }

  mostrarVisao() {
    this.raiz.querySelectorAll('[data-visao]').forEach(parte => {
      parte.hidden = parte.dataset.visao !== this.visao;
    });
    this.raiz.querySelectorAll('.visoes a').forEach(elo => {
      const parametros = new URLSearchParams(this.parametros);
      parametros.set('visao', elo.dataset.abreVisao);
      parametros.delete('pagina');
      elo.href = hash(parametros);
      if (elo.dataset.abreVisao === this.visao) elo.setAttribute('aria-current', 'page');
      else elo.removeAttribute('aria-current');
    });
  }

  async atualizar() {
    const vez = (this.vez = (this.vez || 0) + 1);
    const filtro = this.filtro ? '?' + this.filtro : '';
    try {
      const quadro = await pedir('/api/indicadores/quadro' + filtro);
      if (vez !== this.vez) return;
      this.numeros(quadro);
      if (this.visao === 'graficos') await this.desenhar(quadro);
      if (this.visao === 'graficos' && Date.now() - this.apuradoEm > DO_APURADO) await this.desenharApurado(filtro);
      this.recusa(null);
    } catch (recusado) {
      if (vez === this.vez) this.recusa(porque(recusado));
      return;
    }
    if (this.visao === 'tabela') this.trazer('tabela', '/cockpit/prazos/tabela', { dimensao: this.dimensao });
    if (this.visao === 'protocolos' && !this.lotes.escrevendo) {
      this.trazer('lista', '/cockpit/prazos/lista', {
        ordem: this.parametros.get('ordem'),
        pagina: this.parametros.get('pagina')
      });
    }
  }

  trazer(onde, endereco, mais) {
    const parametros = new URLSearchParams(this.filtro);
    Object.entries(mais).forEach(([nome, valor]) => valor && parametros.set(nome, valor));
    const alvo = this.um('#' + onde);
    return htmx.ajax('GET', endereco + '?' + parametros, { target: alvo, source: alvo, swap: 'innerHTML' });
  }

  recusa(texto) {
    const aviso = this.um('[data-recusa]');
    aviso.hidden = !texto;
    if (texto && aviso.textContent !== texto) aviso.textContent = texto;
    this.raiz.classList.toggle('recusado', Boolean(texto));
  }

  numeros({ total, atendimentos, apuradoEm }) {
    const agora = this.parametros.get('estado');
    this.um('.numeros')
      .querySelectorAll('a')
      .forEach(elo => {
        const estado = elo.dataset.estado;
        const parametros = new URLSearchParams(this.parametros);
        parametros.delete('pagina');
        if (!estado || estado === agora) parametros.delete('estado');
        else parametros.set('estado', estado);
        elo.href = hash(parametros);
        elo.querySelector('strong').textContent = numero(total[estado || 'TOTAL']);
        elo.classList.toggle('ha', Boolean(total[estado || 'TOTAL']));
        if (estado && estado === agora) elo.setAttribute('aria-current', 'true');
        else elo.removeAttribute('aria-current');
      });
    const barra = proporcao(total, total.TOTAL);
    this.um('.numeros-e-barra .proporcao').replaceWith(barra);
    this.um('[data-apurado]').textContent =
      (this.filtro
        ? 'Filtrado'
        : atendimentos.TOTAL === 1
          ? '1 atendimento em aberto'
          : numero(atendimentos.TOTAL) + ' atendimentos em aberto') +
      ' · apurado às ' +
      hora(apuradoEm);
  }

  async desenhar({ porDimensao, idade }) {
    await Promise.all(
      Object.entries(DO_QUADRO).map(([nome, dimensao]) =>
        this.graficos[nome].mostrar(
          porEstado(this.graficos[nome].titulo.replace(/^Por /, ''), porDimensao[dimensao] || [])
        )
      )
    );
    await this.graficos.idade.mostrar({
      eixo: 'Idade',
      rotulos: idade.faixas.map(uma => ({ texto: uma.descricao })),
      series: [{ chave: 'QUANTOS', nome: 'Em aberto', cor: '#5f86b8', valores: idade.faixas.map(uma => uma.quantos) }]
    });
    this.um('[data-nota=idade]').textContent = idade.maisAntigo
      ? 'Média de ' +
        emDias(idade.mediaEmMinutos) +
        '; o mais antigo tem ' +
        emDias((Date.now() - Date.parse(idade.maisAntigo)) / 60000) +
        '.'
      : '';
  }

  async desenharApurado(filtro) {
    this.apuradoEm = Date.now();
    const parametros = new URLSearchParams(filtro);
    const fluxo = await pedir('/api/indicadores/fluxo?' + parametros);
    await this.graficos.fluxo.mostrar(porDia(fluxo));
    const fora = soma(fluxo.dias, 'encerradosEmAtraso');
    const encerrados = soma(fluxo.dias, 'encerrados');
    this.um('[data-nota=fluxo]').textContent = encerrados
      ? numero(encerrados) + ' encerrados, ' + numero((100 * fora) / encerrados, 1) + '% em atraso.'
      : '';
    parametros.set('dimensao', 'GRUPO');
    const atrasos = await pedir('/api/indicadores/atrasos?' + parametros);
    await this.graficos.atrasos.mostrar(porEspera(atrasos.linhas || []));
  }

  mudou(evento) {
    const campo = evento.target;
    if (!campo.form || !campo.form.matches('[data-filtro]')) {
      if (campo.matches('[data-dimensao]')) mudar({ dimensao: campo.value });
      return;
    }
    if (campo.type !== 'date' || !campo.value || campo.value > '1900') mudar({ [campo.name]: campo.value.trim() });
  }

  enviado(evento) {
    if (!evento.target.matches('[data-filtro]')) return;
    evento.preventDefault();
    mudar(
      Object.fromEntries(
        FILTROS.filter(nome => evento.target.elements[nome]).map(nome => [
          nome,
          evento.target.elements[nome].value.trim()
        ])
      )
    );
  }

  clicado(evento) {
    const alvo = evento.target.closest('[data-limpar], [data-muda]');
    if (!alvo) return;
    if (alvo.hasAttribute('data-limpar')) mudar(Object.fromEntries(FILTROS.map(nome => [nome, null])));
    else mudar(JSON.parse(alvo.dataset.muda));
  }

  trocado(evento) {
    if (evento.detail.target.id === 'lista') this.lotes.marcar();
  }
}

function emDias(minutos) {
  const dias = minutos / MINUTOS_DO_DIA;
  return dias >= 2 ? numero(dias, dias < 10 ? 1 : 0) + ' dias' : numero(minutos / 60, 1) + ' h';
}

/** In hours, by group: where the time of what was late went. */
function porEspera(linhas) {
  const valor = (uma, espera) => Math.round((10 * uma[espera.toLowerCase()].minutos) / 60) / 10;
  return {
    eixo: 'Grupo',
    casas: 1,
    unidade: ' h',
    rotulos: linhas.map(uma => ({ chave: uma.chave, texto: uma.descricao })),
    series: ESPERAS.map(uma => ({ ...uma, valores: linhas.map(linha => valor(linha, uma.chave)) }))
  };
}

let pagina = null;
let prazos = null;

export function paginaDePrazos() {
  if (!pagina) {
    pagina = document.createElement('central-pagina');
    pagina.className = 'central-rota';
    pagina.setAttribute('data-permanece', '');
    pagina.setAttribute('src', '/cockpit/prazos');
    prazos = new Prazos(pagina);
  } else {
    const rolagem = window.scrollY;
    setTimeout(() => {
      prazos.voltar();
      window.scrollTo(0, rolagem);
    });
  }
  return pagina;
}
