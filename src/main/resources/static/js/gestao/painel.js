// The dashboard's section: how many are late, about to be and in time, by group, and what came and went by day.
import { criar, folha } from '../central/nos.js';
import { ESTADOS, Grafico, hora, numero, porDia, soma } from './graficos.js';
import { pedir } from '../central/servidor.js';
import { enquantoVisivel, porque } from './visivel.js';

const CADA = 5000;
const DO_FLUXO = 60000;
const GRUPOS = 6;
const SEMANA = 7;
const ROTULOS = {
  EXPIRADO: ['expirado', 'expirados'],
  ATENCAO: ['em atenção', 'em atenção'],
  NO_PRAZO: ['no prazo', 'no prazo'],
  SEM_PRAZO: ['sem prazo', 'sem prazo']
};

const ESQUELETO =
  ['mesa', 'gestao'].map(nome => '<link rel="stylesheet" href="' + folha(nome) + '">').join('') +
  '<div class="gestao painel-de-prazos" hidden>' +
  '<section class="agora" aria-label="Trabalho em aberto, pela situação do prazo"><div class="numeros"></div>' +
  '<div class="proporcao" role="img"></div><p class="fino" data-apurado></p></section>' +
  '<section class="grupos" aria-label="Por grupo"><h3>Por grupo</h3><ul></ul></section>' +
  '<figure class="grafico"><figcaption><h3>Abertos e encerrados por dia</h3></figcaption><p class="fino" data-tendencia></p>' +
  '<div class="desenho"></div><p class="nada fino" hidden>Nada foi aberto nem encerrado nos últimos 30 dias.</p>' +
  '<div class="em-tabela so-leitor"></div></figure></div>' +
  '<p class="aviso recusa" role="status" hidden></p>';

/** The share of each state, as wide as it is part of the largest. */
export function proporcao(contagem, inteiro) {
  const barra = criar('span', 'proporcao');
  barra.setAttribute('aria-hidden', 'true');
  ESTADOS.filter(um => contagem[um.chave]).forEach(um => {
    const parte = criar('i', um.chave);
    parte.style.width = (100 * contagem[um.chave]) / (inteiro || 1) + '%';
    barra.append(parte);
  });
  return barra;
}

class CentralPainel extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).innerHTML = ESQUELETO;
      this.fluxo = new Grafico(this.shadowRoot.querySelector('figure'), 'fluxo', null);
    }
    this.parar = [
      enquantoVisivel(this, CADA, () => this.contar()),
      enquantoVisivel(this, DO_FLUXO, () => this.tendencia())
    ];
  }

  disconnectedCallback() {
    this.parar.forEach(parar => parar());
    this.fluxo.terminar();
  }

  achar(seletor) {
    return this.shadowRoot.querySelector(seletor);
  }

  async contar() {
    try {
      this.numeros(await pedir('/api/indicadores/quadro'));
      this.achar('.aviso').hidden = true;
    } catch (recusado) {
      this.achar('.aviso').textContent = porque(recusado);
      this.achar('.aviso').hidden = false;
    }
  }

  numeros({ total, atendimentos, apuradoEm, porDimensao }) {
    this.achar('.numeros').replaceChildren(
      ...ESTADOS.filter(um => um.chave !== 'SEM_PRAZO' || total.SEM_PRAZO).map(um => {
        const elo = criar('a', 'numero ' + um.chave + (total[um.chave] ? ' ha' : ''));
        elo.href = '#/prazos?' + new URLSearchParams({ estado: um.chave, visao: 'protocolos' });
        elo.append(
          criar('strong', '', numero(total[um.chave])),
          ' ',
          criar('span', '', ROTULOS[um.chave][total[um.chave] === 1 ? 0 : 1])
        );
        return elo;
      })
    );
    const barra = proporcao(total, total.TOTAL);
    const antes = this.achar('.agora > .proporcao');
    barra.setAttribute('role', 'img');
    barra.removeAttribute('aria-hidden');
    barra.setAttribute(
      'aria-label',
      ESTADOS.map(um => numero(total[um.chave]) + ' ' + ROTULOS[um.chave][1]).join(', ')
    );
    antes.replaceWith(barra);
    this.achar('[data-apurado]').textContent =
      numero(total.TOTAL) +
      (total.TOTAL === 1 ? ' trabalho' : ' trabalhos') +
      ' de ' +
      numero(atendimentos.TOTAL) +
      ' atendimentos em aberto · apurado às ' +
      hora(apuradoEm);
    this.grupos(porDimensao.GRUPO);
    this.achar('.painel-de-prazos').hidden = false;
  }

  grupos(linhas) {
    const lista = this.achar('.grupos ul');
    const focado = this.shadowRoot.activeElement && this.shadowRoot.activeElement.getAttribute('href');
    const maior = Math.max(1, ...linhas.map(uma => uma.contagem.TOTAL));
    const itens = linhas.slice(0, GRUPOS).map(uma => {
      const elo = criar('a');
      elo.href = '#/prazos?' + new URLSearchParams({ grupo: uma.chave || '' });
      const expirados = uma.contagem.EXPIRADO
        ? numero(uma.contagem.EXPIRADO) + ' ' + ROTULOS.EXPIRADO[uma.contagem.EXPIRADO === 1 ? 0 : 1] + ' de '
        : '';
      elo.append(
        criar('span', 'nome', uma.descricao),
        proporcao(uma.contagem, maior),
        criar('span', 'quantos', expirados + numero(uma.contagem.TOTAL))
      );
      const item = criar('li');
      item.append(elo);
      return item;
    });
    if (linhas.length > GRUPOS) {
      const mais = criar('a', 'fino', 'e mais ' + (linhas.length - GRUPOS) + ' grupos');
      mais.href = '#/prazos?' + new URLSearchParams({ visao: 'tabela', dimensao: 'GRUPO' });
      const item = criar('li');
      item.append(mais);
      itens.push(item);
    }
    lista.replaceChildren(...(itens.length ? itens : [criar('li', 'fino', 'Nenhum trabalho em aberto.')]));
    const voltar = focado && [...this.shadowRoot.querySelectorAll('a')].find(um => um.getAttribute('href') === focado);
    if (voltar) voltar.focus();
  }

  async tendencia() {
    try {
      const fluxo = await pedir('/api/indicadores/fluxo');
      await this.fluxo.mostrar(porDia(fluxo));
      this.achar('[data-tendencia]').textContent = emPalavras(fluxo.dias);
    } catch {
      // What cannot be drawn now comes at the next turn.
    }
  }
}

/** The last seven days beside the seven before them. */
function emPalavras(dias) {
  const ultimos = dias.slice(-SEMANA);
  const anteriores = dias.slice(-2 * SEMANA, -SEMANA);
  const parte = (campo, nome) => {
    const agora = soma(ultimos, campo);
    const antes = soma(anteriores, campo);
    const mudou = antes ? Math.round((100 * (agora - antes)) / antes) : null;
    return (
      numero(agora) +
      ' ' +
      nome +
      (mudou === null ? '' : ' (' + (mudou > 0 ? '▲ ' : mudou < 0 ? '▼ ' : '') + numero(Math.abs(mudou)) + '%)')
    );
  };
  const atraso = soma(ultimos, 'encerradosEmAtraso');
  return (
    'Em 7 dias, sobre os 7 anteriores: ' +
    parte('abertos', 'abertos') +
    ', ' +
    parte('encerrados', 'encerrados') +
    (atraso ? ', ' + numero(atraso) + ' em atraso' : '') +
    '.'
  );
}

customElements.define('central-painel', CentralPainel);

export const criarPainel = () => document.createElement('central-painel');
