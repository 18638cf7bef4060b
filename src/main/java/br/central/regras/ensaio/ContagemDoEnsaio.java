package br.central.regras.ensaio;

import br.central.comum.Natureza;
import br.central.prazos.FatosDoPrazo;
import br.central.regras.ensaio.ResultadoDoEnsaio.Atrasos;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.ensaio.ResultadoDoEnsaio.Igr;
import br.central.regras.ensaio.ResultadoDoEnsaio.Mudanca;
import br.central.regras.tabelas.TabelaDoNegocio;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts case after case to the table in force and to the draft, and keeps what differs. */
final class ContagemDoEnsaio {

    private static final int MUDANCAS_DITAS = 100;

    private record DeAte(String antes, String depois) {}

    private final TabelaDoNegocio qual;
    private final Lado emVigor;
    private final Lado rascunho;
    private final Clock relogio;
    private final Instant agora;
    private final int maximo;
    private final CargaPorDia carga;
    private final Set<FatosDoPrazo> combinacoes = new HashSet<>();
    private final Map<DeAte, Long> mudancas = new HashMap<>();
    private final List<CasoMudado> comAtraso = new ArrayList<>();
    private final List<CasoMudado> semAtraso = new ArrayList<>();
    private final Placar todos = new Placar();
    private final Placar doIgr = new Placar();
    private long casos;
    private long restritosQueMudam;
    private long semResposta;
    private String defeito;

    /** @param maximo how many cases are kept to be seen one by one */
    ContagemDoEnsaio(TabelaDoNegocio qual, Lado emVigor, Lado rascunho, Clock relogio, int maximo) {
        this.qual = qual;
        this.emVigor = emVigor;
        this.rascunho = rascunho;
        this.relogio = relogio;
        this.agora = relogio.instant();
        this.maximo = maximo;
        this.carga = new CargaPorDia(relogio.getZone());
    }

    private static final class Placar {
        long mudam;
        long antes;
        long depois;
        long passariam;
        long deixariam;

        void contar(boolean muda, boolean atrasoAntes, boolean atrasoDepois) {
            mudam += muda ? 1 : 0;
            antes += atrasoAntes ? 1 : 0;
            depois += atrasoDepois ? 1 : 0;
            passariam += atrasoDepois && !atrasoAntes ? 1 : 0;
            deixariam += atrasoAntes && !atrasoDepois ? 1 : 0;
        }
    }

    void caso(CasoPassado caso) {
        casos++;
        combinacoes.add(caso.fatos());
        Dito antes = emVigor.de(caso);
        Dito depois = rascunho.de(caso);
        if (antes.defeito() != null || depois.defeito() != null) {
            semResposta++;
            defeito = defeito != null ? defeito : depois.defeito() != null ? depois.defeito() : antes.defeito();
            return;
        }
        boolean muda = !antes.mesmoQue(depois);
        boolean atrasoAntes = atrasado(antes, caso.desfecho());
        boolean atrasoDepois = atrasado(depois, caso.desfecho());
        todos.contar(muda, atrasoAntes, atrasoDepois);
        if (pesaNoIgr(caso)) {
            doIgr.contar(muda, atrasoAntes, atrasoDepois);
        }
        contarCarga(caso, antes, depois);
        if (muda) {
            guardar(caso, antes, depois, MudancaDoAtraso.de(atrasoAntes, atrasoDepois));
        }
    }

    /** What was due within the contact, and was solved in it, was in time however long that took. */
    private boolean atrasado(Dito dito, CasoPassado.Desfecho desfecho) {
        if (dito.prazo() == null || desfecho.semEfeito()) {
            return false;
        }
        Instant fim = desfecho.respondidoEm();
        boolean resolvidoNoContato = dito.prazo().imediato() && desfecho.noContato() && fim != null;
        return !resolvidoNoContato && (fim == null ? agora : fim).isAfter(dito.venceEm());
    }

    private static boolean pesaNoIgr(CasoPassado caso) {
        return caso.fatos().natureza() == Natureza.NIP || caso.fatos().natureza() == Natureza.OUVIDORIA;
    }

    private void contarCarga(CasoPassado caso, Dito antes, Dito depois) {
        if (qual == TabelaDoNegocio.PRAZOS) {
            carga.antes(caso.grupos(), antes.venceEm());
            carga.depois(caso.grupos(), depois.venceEm());
        } else if (qual == TabelaDoNegocio.GRUPOS) {
            carga.antes(antes.grupos(), caso.registradoEm());
            carga.depois(depois.grupos(), caso.registradoEm());
        }
    }

    private void guardar(CasoPassado caso, Dito antes, Dito depois, MudancaDoAtraso atraso) {
        DeAte deAte = new DeAte(antes.semOQueDiz(depois), depois.semOQueDiz(antes));
        mudancas.merge(deAte, 1L, Long::sum);
        if (caso.restrito()) {
            restritosQueMudam++;
            return;
        }
        List<CasoMudado> onde = atraso == MudancaDoAtraso.NENHUMA ? semAtraso : comAtraso;
        if (onde.size() < maximo) {
            onde.add(mudado(caso, deAte, antes, depois, atraso));
        }
    }

    private CasoMudado mudado(CasoPassado caso, DeAte deAte, Dito antes, Dito depois, MudancaDoAtraso atraso) {
        FatosDoPrazo fatos = caso.fatos();
        return new CasoMudado(
                caso.tipo().name(),
                caso.protocolo(),
                caso.caso(),
                new CasoMudado.Fatos(
                        fatos.classificacao(),
                        fatos.natureza().name(),
                        fatos.tipoCliente().name(),
                        fatos.origem().name(),
                        fatos.urgente()),
                noFuso(caso.registradoEm()),
                noFuso(caso.desfecho().respondidoEm()),
                deAte.antes(),
                deAte.depois(),
                noFuso(antes.venceEm()),
                noFuso(depois.venceEm()),
                atraso,
                pesaNoIgr(caso));
    }

    private OffsetDateTime noFuso(Instant quando) {
        return quando == null ? null : quando.atZone(relogio.getZone()).toOffsetDateTime();
    }

    /** Those first whose lateness changes, each kind from the earliest on; no more than the number to be kept. */
    List<CasoMudado> guardados() {
        Comparator<CasoMudado> ordem =
                Comparator.comparing(CasoMudado::registradoEm).thenComparing(CasoMudado::protocolo);
        return Stream.concat(
                        comAtraso.stream().sorted(ordem), semAtraso.stream().sorted(ordem))
                .limit(maximo)
                .toList();
    }

    List<CargaDoDia> carga() {
        return carga.dias();
    }

    ResultadoDoEnsaio resultado() {
        return new ResultadoDoEnsaio(
                casos,
                combinacoes.size(),
                todos.mudam,
                restritosQueMudam,
                new Atrasos(todos.antes, todos.depois, todos.passariam, todos.deixariam),
                new Igr(doIgr.mudam, doIgr.passariam, doIgr.deixariam),
                semResposta,
                defeito,
                guardados().size(),
                mudancas.entrySet().stream()
                        .sorted(Map.Entry.<DeAte, Long>comparingByValue()
                                .reversed()
                                .thenComparing(um -> um.getKey().antes())
                                .thenComparing(um -> um.getKey().depois()))
                        .limit(MUDANCAS_DITAS)
                        .map(um -> new Mudanca(um.getKey().antes(), um.getKey().depois(), um.getValue()))
                        .toList(),
                carga.grupos());
    }
}
