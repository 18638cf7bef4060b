package br.central.regras.ensaio;

import br.central.comum.Criticidade;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Inicio;
import br.central.prazos.Inicios;
import br.central.regras.ensaio.CasoPassado.Desfecho;
import br.central.regras.ensaio.CasoPassado.Tipo;
import br.central.teste.Sorte;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of a period that no other test looks at, drawn and written straight into the tables; gone when they are taken back. */
final class CasosInventados {

    private static final long PRIMEIRO = 7_000_000_000L;
    private static final String PROTOCOLO = "77%018d";
    private static final List<String> CLASSIFICACOES = List.of(
            "financeiro/boleto/segunda-via",
            "prestador/glosa/recurso",
            "autorizacao/consulta",
            "reembolso/previa",
            "ouvidoria/manifestacao",
            "contrato/cancelamento",
            "que/nao-ha");

    private final JdbcTemplate banco;
    private final LocalDate de;
    private final int dias;
    private final ZoneId fuso;
    private final List<CasoPassado> esperados = new ArrayList<>();
    private final List<CasoPassado> todosOsAtendimentos = new ArrayList<>();
    private final List<Object[]> atendimentos = new ArrayList<>();
    private final List<Object[]> solicitacoes = new ArrayList<>();
    private final List<Object[]> reclamacoes = new ArrayList<>();

    CasosInventados(JdbcTemplate banco, LocalDate de, int dias, ZoneId fuso) {
        this.banco = banco;
        this.de = de;
        this.dias = dias;
        this.fuso = fuso;
    }

    /** What the table of deadlines is to be asked about. */
    List<CasoPassado> inventar(int quantos) {
        for (long i = 0; i < quantos; i++) {
            inventar(PRIMEIRO + i);
        }
        banco.batchUpdate(
                "insert into atendimento (id, versao, protocolo, situacao, origem, tipo_cliente, classificacao, natureza,"
                        + " tipo_demanda, urgente, criticidade, prioridade, ativo, restrito, aberto_em, aberto_por,"
                        + " alterado_em, alterado_por, grupo, tentativas_de_retorno, excluido, texto_busca, encerrado_em,"
                        + " no_contato) values (?, 0, ?, 'ENCERRADO', ?, ?, ?, ?, ?, ?, ?, 50, false, ?, ?, 'a', ?, 'a',"
                        + " 'atendimento', 0, false, '', ?, ?)",
                atendimentos);
        banco.batchUpdate(
                "insert into solicitacao (id, versao, protocolo, atendimento_id, situacao, tipo, classificacao, natureza,"
                        + " tipo_demanda, grupos, com_relogios, rodada, prioridade, reiteracoes, registrada_em,"
                        + " registrada_por, aberta_em, respondida_em, documentos_em, notificada_em, conhecida_em,"
                        + " pendente_desde, prorrogada_ate) values (?, 0, ?, ?, ?, 'T', ?, ?, ?, 'financeiro,cadastro',"
                        + " true, 1, 50, 0, ?, 'a', ?, ?, ?, ?, ?, ?, ?)",
                solicitacoes);
        banco.batchUpdate(
                "insert into reclamacao (id, versao, protocolo, solicitacao_id, texto, registrada_em, registrada_por,"
                        + " respondida_em, tipo, prorrogada_ate) values (?, 0, ?, ?, '-', ?, 'a', ?, ?, ?)",
                reclamacoes);
        return esperados;
    }

    /** The same cases as the tables see them that are asked once for each, whatever was requested in it. */
    List<CasoPassado> todosOsAtendimentos() {
        return todosOsAtendimentos;
    }

    void tirar() {
        banco.update("delete from reclamacao where id >= ? and protocolo like '77%'", PRIMEIRO);
        banco.update("delete from solicitacao where id >= ? and protocolo like '77%'", PRIMEIRO);
        banco.update("delete from atendimento where id >= ? and protocolo like '77%'", PRIMEIRO);
    }

    private void inventar(long id) {
        String protocolo = PROTOCOLO.formatted(id);
        FatosDoPrazo fatos = new FatosDoPrazo(
                um(Natureza.values()),
                um(TipoDemanda.values()),
                CLASSIFICACOES.get(Sorte.inteiro(CLASSIFICACOES.size())),
                um(TipoCliente.values()),
                um(Origem.values()),
                Sorte.inteiro(2) == 0);
        Criticidade criticidade = um(Criticidade.values());
        boolean restrito = Sorte.inteiro(20) == 0;
        Instant aberto = de.atStartOfDay(fuso).toInstant().plusSeconds(Sorte.inteiro((int)
                Duration.ofDays(dias).toSeconds()));
        Instant fim = depois(aberto);
        boolean noContato = Sorte.inteiro(3) == 0;
        atendimentos.add(new Object[] {
            id,
            protocolo,
            fatos.origem().name(),
            fatos.tipoCliente().name(),
            fatos.classificacao(),
            fatos.natureza().name(),
            fatos.tipoDemanda().name(),
            fatos.urgente(),
            criticidade.name(),
            restrito,
            no(aberto),
            no(aberto),
            no(fim),
            noContato
        });
        CasoPassado atendimento = new CasoPassado(
                Tipo.ATENDIMENTO,
                protocolo,
                protocolo,
                fatos,
                criticidade,
                restrito,
                List.of("atendimento"),
                aberto,
                Inicios.noRegistro(aberto),
                new Desfecho(fim, false, noContato, null));
        todosOsAtendimentos.add(atendimento);
        if (Sorte.inteiro(4) == 0) {
            esperados.add(atendimento);
            return;
        }
        solicitar(id, protocolo, fatos, criticidade, restrito, aberto);
    }

    private void solicitar(
            long id, String caso, FatosDoPrazo fatos, Criticidade criticidade, boolean restrito, Instant aberto) {
        Instant comecou = Sorte.inteiro(5) == 0 ? aberto.plus(Duration.ofDays(3)) : aberto;
        Instant[] quando = new Instant[6];
        for (int i = 0; i < quando.length; i++) {
            quando[i] = Sorte.inteiro(3) == 0 ? depois(comecou) : null;
        }
        boolean cancelada = Sorte.inteiro(15) == 0;
        String protocolo = PROTOCOLO.formatted(id * 10);
        solicitacoes.add(new Object[] {
            id,
            protocolo,
            id,
            cancelada ? "CANCELADA" : "RESPONDIDA",
            fatos.classificacao(),
            fatos.natureza().name(),
            fatos.tipoDemanda().name(),
            no(aberto),
            no(comecou),
            no(quando[0]),
            no(quando[1]),
            no(quando[2]),
            no(quando[3]),
            no(quando[4]),
            no(quando[5])
        });
        esperados.add(new CasoPassado(
                Tipo.SOLICITACAO,
                protocolo,
                caso,
                fatos,
                criticidade,
                restrito,
                List.of("financeiro", "cadastro"),
                aberto,
                Inicios.noRegistro(comecou)
                        .com(Inicio.DOCUMENTOS_COMPLETOS, quando[1])
                        .com(Inicio.NOTIFICACAO, quando[2])
                        .com(Inicio.CONHECIMENTO, quando[3])
                        .pendenteDesde(quando[4]),
                new Desfecho(quando[0], cancelada, false, quando[5])));
        if (Sorte.inteiro(5) == 0) {
            reclamar(id, caso, fatos, criticidade, restrito, depois(comecou));
        }
    }

    private void reclamar(
            long id, String caso, FatosDoPrazo fatos, Criticidade criticidade, boolean restrito, Instant quando) {
        boolean reanalise = Sorte.inteiro(2) == 0;
        Instant respondida = Sorte.inteiro(4) == 0 ? null : depois(quando);
        String protocolo = PROTOCOLO.formatted(id * 10 + 1);
        Instant prorrogada = Sorte.inteiro(3) == 0 ? depois(quando) : null;
        Tipo tipo = reanalise ? Tipo.REANALISE : Tipo.RECLAMACAO;
        reclamacoes.add(new Object[] {id, protocolo, id, no(quando), no(respondida), tipo.name(), no(prorrogada)});
        boolean semEfeito =
                respondida == null && ((String) solicitacoes.get(solicitacoes.size() - 1)[3]).equals("CANCELADA");
        esperados.add(new CasoPassado(
                tipo,
                protocolo,
                caso,
                reanalise
                        ? FatosDoPrazo.daReanalise(fatos.tipoDemanda(), fatos.tipoCliente())
                        : FatosDoPrazo.daReclamacao(fatos.tipoDemanda(), fatos.classificacao(), fatos.tipoCliente()),
                criticidade,
                restrito,
                List.of("ouvidoria"),
                quando,
                Inicios.noRegistro(quando),
                new Desfecho(respondida, semEfeito, false, prorrogada)));
    }

    private static Instant depois(Instant quando) {
        return quando.plusSeconds(1 + Sorte.inteiro((int) Duration.ofDays(40).toSeconds()));
    }

    private static Timestamp no(Instant quando) {
        return quando == null ? null : Timestamp.from(quando);
    }

    private static <E> E um(E[] valores) {
        return valores[Sorte.inteiro(valores.length)];
    }
}
