package br.central.regras.ensaio;

import static br.central.comum.MomentoGravado.instante;

import br.central.comum.BancoEmPartes;
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
import br.central.regras.tabelas.TabelaDoNegocio;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was registered of the cases that were opened in a period; read once through, in little memory. */
@Component
class CasosDoPeriodo {

    private static final int LINHAS_POR_VEZ = 2_000;
    private static final String DO_PERIODO =
            " from v_fatos_dos_casos where caso_aberto_em >= :de and caso_aberto_em < :ate and ";

    private final JdbcClient banco;
    private final Clock relogio;

    CasosDoPeriodo(DataSource dados, Clock relogio) {
        this.banco = BancoEmPartes.de(dados, LINHAS_POR_VEZ);
        this.relogio = relogio;
    }

    long contar(TabelaDoNegocio qual, LocalDate de, LocalDate ate) {
        return doPeriodo("select count(*)", qual, de, ate).query(Long.class).single();
    }

    /** To be called inside a transaction, for the driver to bring them in parts. */
    void cada(TabelaDoNegocio qual, LocalDate de, LocalDate ate, Consumer<CasoPassado> oQueFazer) {
        doPeriodo("select *", qual, de, ate).query((ResultSet linha) -> oQueFazer.accept(ler(linha)));
    }

    private JdbcClient.StatementSpec doPeriodo(String oQue, TabelaDoNegocio qual, LocalDate de, LocalDate ate) {
        return banco.sql(oQue + DO_PERIODO + perguntados(qual))
                .param("de", comecoDe(de))
                .param("ate", comecoDe(ate.plusDays(1)));
    }

    /** Which rows a table is asked about: prazos each request and complaint, and what was never more than a case. */
    private static String perguntados(TabelaDoNegocio qual) {
        return switch (qual) {
            case PRAZOS -> "(tipo <> 'ATENDIMENTO' or not com_solicitacao and classificacao is not null)";
            case GRUPOS, ESCALONAMENTO -> "tipo = 'SOLICITACAO'";
            case TRIAGEM, JANELA -> "tipo = 'ATENDIMENTO'";
        };
    }

    private OffsetDateTime comecoDe(LocalDate dia) {
        return dia.atStartOfDay(relogio.getZone()).toOffsetDateTime();
    }

    private static CasoPassado ler(ResultSet linha) throws SQLException {
        Tipo tipo = Tipo.valueOf(linha.getString("tipo"));
        String grupos = linha.getString("grupos");
        return new CasoPassado(
                tipo,
                linha.getString("protocolo"),
                linha.getString("caso"),
                fatos(tipo, linha),
                Criticidade.valueOf(linha.getString("criticidade")),
                linha.getBoolean("restrito"),
                grupos == null || grupos.isEmpty() ? List.of() : List.of(grupos.split(",")),
                instante(linha, "registrado_em"),
                Inicios.noRegistro(instante(linha, "conta_desde"))
                        .com(Inicio.DOCUMENTOS_COMPLETOS, instante(linha, "documentos_em"))
                        .com(Inicio.NOTIFICACAO, instante(linha, "notificada_em"))
                        .com(Inicio.CONHECIMENTO, instante(linha, "conhecida_em"))
                        .pendenteDesde(instante(linha, "pendente_desde")),
                new Desfecho(
                        instante(linha, "respondido_em"),
                        linha.getBoolean("sem_efeito"),
                        linha.getBoolean("no_contato"),
                        instante(linha, "prorrogada_ate")));
    }

    private static FatosDoPrazo fatos(Tipo tipo, ResultSet linha) throws SQLException {
        TipoDemanda demanda = TipoDemanda.valueOf(linha.getString("tipo_demanda"));
        TipoCliente cliente = TipoCliente.valueOf(linha.getString("tipo_cliente"));
        String classificacao = linha.getString("classificacao");
        return switch (tipo) {
            case RECLAMACAO -> FatosDoPrazo.daReclamacao(demanda, classificacao, cliente);
            case REANALISE -> FatosDoPrazo.daReanalise(demanda, cliente);
            case ATENDIMENTO, SOLICITACAO ->
                new FatosDoPrazo(
                        Natureza.valueOf(linha.getString("natureza")),
                        demanda,
                        classificacao,
                        cliente,
                        Origem.valueOf(linha.getString("origem")),
                        linha.getBoolean("urgente"));
        };
    }
}
