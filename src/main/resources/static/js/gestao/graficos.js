// Charts of the manager's pages. Each is drawn from one small table (labels × series), which is also its alternative in
// text: what a bar filters, a row of the table filters too. Colours come with a pattern or a label, never alone.
import { criar } from '../central/nos.js';

export const ESTADOS = [
  { chave: 'EXPIRADO', nome: 'Expirado', cor: '#b3261e', trama: null },
  { chave: 'ATENCAO', nome: 'Atenção', cor: '#e8a33d', trama: -Math.PI / 4 },
  { chave: 'NO_PRAZO', nome: 'No prazo', cor: '#3d8f62', trama: null },
  { chave: 'SEM_PRAZO', nome: 'Sem prazo', cor: '#9aa5a8', trama: Math.PI / 2 }
];
export const ESPERAS = [
  { chave: 'FILA', nome: 'Na fila', cor: '#4a6fa5', trama: null },
  { chave: 'TRABALHO', nome: 'Em trabalho', cor: '#8fb3de', trama: -Math.PI / 4 },
  { chave: 'CLIENTE', nome: 'Aguardando o cliente', cor: '#c98b2b', trama: null },
  { chave: 'PRESTADOR', nome: 'Aguardando o prestador', cor: '#8a6fb0', trama: Math.PI / 2 }
];

const TEXTO = { color: '#333', fontFamily: 'IBMPlexSans, system-ui, sans-serif', fontSize: 12 };
const LINHA = '#e3e6e8';
const HORA = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const numero = (valor, casas = 0) =>
  valor === null || valor === undefined ? '—' : Number(valor).toLocaleString('pt-BR', { maximumFractionDigits: casas });
export const hora = momento => HORA.format(new Date(momento));
export const soma = (dias, campo) => dias.reduce((total, um) => total + um[campo], 0);
const dia = texto => texto.slice(8, 10) + '/' + texto.slice(5, 7);

let biblioteca = null;

/** One megabyte that only who looks at a chart waits for. */
function carregar() {
  biblioteca =
    biblioteca ||
    import('../echarts/echarts.esm.min.js').catch(() => {
      throw new Error('Os gráficos não puderam ser carregados. Recarregue a página.');
    });
  return biblioteca;
}

function trama(rotacao) {
  if (rotacao === null || rotacao === undefined) return { symbol: 'none' };
  return {
    symbol: 'rect',
    symbolSize: 1,
    dashArrayX: [1, 0],
    dashArrayY: [2, 5],
    rotation: rotacao,
    color: 'rgba(255, 255, 255, .45)'
  };
}

const dica = { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, textStyle: TEXTO, padding: [6, 10] };
const eixoDeNumeros = {
  type: 'value',
  minInterval: 1,
  splitNumber: 3,
  splitLine: { lineStyle: { color: LINHA } },
  axisLabel: { ...TEXTO, fontSize: 11, color: '#5b6164', formatter: valor => numero(valor) }
};

/** Names that do not fit beside one another at the narrowest of a card take a second line. */
const sobALegenda = series => (series.map(uma => uma.nome).join('').length > 45 ? 46 : 24);

function legenda(series) {
  return {
    top: 0,
    left: 0,
    itemWidth: 12,
    itemHeight: 10,
    itemGap: 12,
    textStyle: { ...TEXTO, fontSize: 11.5 },
    data: series.map(uma => uma.nome)
  };
}

/** Lying bars, one for each label, the series one after the other. */
function barras({ rotulos, series, casas, unidade }) {
  const nomes = rotulos.map(um => um.texto);
  return {
    grid: { left: 4, right: 36, top: sobALegenda(series), bottom: 2, containLabel: true },
    legend: legenda(series),
    tooltip: { ...dica, valueFormatter: valor => numero(valor, casas) + (unidade || '') },
    xAxis: eixoDeNumeros,
    yAxis: {
      type: 'category',
      inverse: true,
      data: nomes,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINHA } },
      triggerEvent: true,
      axisLabel: { ...TEXTO, width: 128, overflow: 'truncate' }
    },
    series: series.map(uma => ({
      name: uma.nome,
      type: 'bar',
      stack: 'tudo',
      barMaxWidth: 16,
      barCategoryGap: '30%',
      data: uma.valores,
      cursor: 'pointer',
      itemStyle: { color: uma.cor, decal: trama(uma.trama) },
      emphasis: { focus: 'none' },
      label:
        uma.chave === 'EXPIRADO'
          ? {
              show: true,
              position: 'insideLeft',
              color: '#fff',
              fontSize: 10.5,
              fontWeight: 600,
              formatter: um => (um.value ? numero(um.value) : '')
            }
          : { show: false }
    }))
  };
}

/** Standing columns of one series. */
function colunas({ rotulos, series }) {
  return {
    grid: { left: 4, right: 8, top: 24, bottom: 2, containLabel: true },
    tooltip: { ...dica, valueFormatter: valor => numero(valor) },
    xAxis: {
      type: 'category',
      data: rotulos.map(um => um.texto),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINHA } },
      axisLabel: { ...TEXTO, fontSize: 11, lineHeight: 13, interval: 0, width: 60, overflow: 'break' }
    },
    yAxis: eixoDeNumeros,
    series: series.map(uma => ({
      name: uma.nome,
      type: 'bar',
      barMaxWidth: 40,
      data: uma.valores,
      itemStyle: { color: uma.cor, decal: trama(null) },
      label: {
        show: true,
        position: 'top',
        ...TEXTO,
        fontSize: 11,
        formatter: um => (um.value ? numero(um.value) : '')
      }
    }))
  };
}

/** What came and went by day: two lines, and under them the part that went late. */
function fluxo({ rotulos, series }) {
  const [abertos, encerrados, atraso] = series;
  return {
    grid: { left: 4, right: 8, top: 26, bottom: 2, containLabel: true },
    legend: legenda(series),
    tooltip: { ...dica, axisPointer: { type: 'line' }, valueFormatter: valor => numero(valor) },
    xAxis: {
      type: 'category',
      data: rotulos.map(um => um.texto),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINHA } },
      axisLabel: { ...TEXTO, fontSize: 11, color: '#5b6164' }
    },
    yAxis: eixoDeNumeros,
    series: [
      {
        name: abertos.nome,
        type: 'line',
        data: abertos.valores,
        symbol: 'none',
        lineStyle: { width: 2, type: 'dashed' },
        color: abertos.cor
      },
      {
        name: encerrados.nome,
        type: 'line',
        data: encerrados.valores,
        symbol: 'none',
        lineStyle: { width: 2 },
        color: encerrados.cor
      },
      {
        name: atraso.nome,
        type: 'bar',
        data: atraso.valores,
        barMaxWidth: 10,
        itemStyle: { color: atraso.cor, decal: trama(null) }
      }
    ]
  };
}

const DESENHOS = { barras, colunas, fluxo };

/** The same in text: a row for each label, that filters as its bar does. */
function tabela(dados, titulo, escolher) {
  const tabelada = criar('table', 'lista');
  tabelada.createCaption().textContent = titulo;
  tabelada.caption.className = 'so-leitor';
  const cabeca = tabelada.createTHead().insertRow();
  cabeca.append(
    criar('th', '', dados.eixo, { scope: 'col' }),
    ...dados.series.map(uma => criar('th', 'numero', uma.nome, { scope: 'col' }))
  );
  const corpo = tabelada.createTBody();
  dados.rotulos.forEach((rotulo, i) => {
    const linha = corpo.insertRow();
    const nome = criar('th', '', '', { scope: 'row' });
    if (escolher && rotulo.chave) {
      const botao = criar('button', 'ordenar', rotulo.texto, { type: 'button', title: 'Filtrar por ' + rotulo.texto });
      botao.addEventListener('click', () => escolher(rotulo.chave));
      nome.append(botao);
    } else {
      nome.textContent = rotulo.texto;
    }
    linha.append(nome, ...dados.series.map(uma => criar('td', 'numero', numero(uma.valores[i], dados.casas))));
  });
  return tabelada;
}

/** A figure of the page: its drawing, its table, and which of the two is seen. */
export class Grafico {
  constructor(figura, tipo, escolher) {
    this.figura = figura;
    this.tipo = tipo;
    this.escolher = escolher;
    this.desenho = figura.querySelector('.desenho');
    this.texto = figura.querySelector('.em-tabela');
    this.titulo = figura.querySelector('h2, h3').textContent;
    const botao = figura.querySelector('[data-em-tabela]');
    if (botao) {
      botao.addEventListener('click', () => {
        const emTabela = botao.getAttribute('aria-pressed') !== 'true';
        botao.setAttribute('aria-pressed', String(emTabela));
        this.texto.classList.toggle('so-leitor', !emTabela);
        this.desenho.hidden = emTabela;
        if (!emTabela && this.grafico) this.grafico.resize();
      });
    }
  }

  async mostrar(dados) {
    const vazio = !dados.rotulos.length || dados.series.every(uma => uma.valores.every(valor => !valor));
    this.dados = dados;
    const focado = this.texto.contains(this.texto.getRootNode().activeElement);
    if (!focado) this.texto.replaceChildren(tabela(dados, this.titulo, this.escolher));
    this.figura.classList.toggle('vazio', vazio);
    this.figura.querySelector('.nada').hidden = !vazio;
    this.desenho.style.visibility = vazio ? 'hidden' : '';
    const { init } = await carregar();
    if (!this.grafico) this.comecar(init);
    this.grafico.setOption(
      {
        animation: false,
        textStyle: TEXTO,
        aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
        ...DESENHOS[this.tipo](dados)
      },
      { notMerge: true }
    );
  }

  comecar(init) {
    this.grafico = init(this.desenho, null, { renderer: 'canvas' });
    this.desenho.setAttribute('role', 'img');
    this.desenho.setAttribute('aria-label', this.titulo + ': os números estão na tabela que acompanha o gráfico');
    this.medida = new ResizeObserver(() => this.desenho.offsetWidth && this.grafico.resize());
    this.medida.observe(this.desenho);
    if (!this.escolher) return;
    this.grafico.on('click', evento => {
      const indice =
        evento.componentType === 'yAxis'
          ? this.dados.rotulos.findIndex(um => um.texto === evento.value)
          : evento.dataIndex;
      const rotulo = this.dados.rotulos[indice];
      if (rotulo && rotulo.chave) this.escolher(rotulo.chave);
    });
  }

  terminar() {
    if (this.medida) this.medida.disconnect();
    if (this.grafico) this.grafico.dispose();
  }
}

/** A table of states out of the lines of the board. */
export function porEstado(eixo, linhas, maximo = 8) {
  const mostradas = linhas.length > maximo ? linhas.slice(0, maximo - 1) : linhas;
  const outras = linhas.slice(mostradas.length);
  const rotulos = mostradas.map(uma => ({ chave: uma.chave, texto: uma.descricao }));
  if (outras.length) rotulos.push({ chave: null, texto: 'Outros (' + outras.length + ')' });
  const valores = estado => [
    ...mostradas.map(uma => uma.contagem[estado]),
    ...(outras.length ? [outras.reduce((total, uma) => total + uma.contagem[estado], 0)] : [])
  ];
  return {
    eixo,
    rotulos,
    series: ESTADOS.map(um => ({ ...um, valores: valores(um.chave) })).filter(
      um => um.chave !== 'SEM_PRAZO' || um.valores.some(Boolean)
    )
  };
}

export function porDia({ dias }) {
  const serie = (chave, nome, cor, campo) => ({ chave, nome, cor, valores: dias.map(um => um[campo]) });
  return {
    eixo: 'Dia',
    rotulos: dias.map(um => ({ texto: dia(um.dia) })),
    series: [
      serie('ABERTOS', 'Abertos', '#5b6164', 'abertos'),
      serie('ENCERRADOS', 'Encerrados', '#155cb5', 'encerrados'),
      serie('EM_ATRASO', 'Encerrados em atraso', '#b3261e', 'encerradosEmAtraso')
    ]
  };
}
