package br.central.indicadores;

import br.central.catalogo.Classificacoes;
import br.central.comum.BancoEmPartes;
import br.central.comum.Dialeto;
import br.central.comum.Pagina;
import br.central.consulta.SemRestritos;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.indicadores.contrato.TrabalhoNaLista;
import br.central.seguranca.Grupos;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of open work, from its table alone. */
@Component
class TrabalhosNoBanco {

    /** Whoever has more to look through narrows the filter. */
    static final int CONTADOS_NO_MAXIMO = 10_000;

    private static final int LINHAS_POR_VEZ = 500;

    /** Where a row says whose it is. */
    static final String CASO = "trabalho_em_aberto.atendimento_id";

    private static final String CONTAGEM =
            "select count(*) from (select 1 from trabalho_em_aberto where %s limit :contados) contados";
    private static final String LISTA = "select %s from trabalho_em_aberto where %s order by %s";

    private final JdbcClient banco;
    private final Dialeto dialeto;
    private final Classificacoes classificacoes;
    private final Grupos grupos;
    private final Clock relogio;

    TrabalhosNoBanco(DataSource dados, Dialeto dialeto, Classificacoes classificacoes, Grupos grupos, Clock relogio) {
        banco = BancoEmPartes.de(dados, LINHAS_POR_VEZ);
        this.dialeto = dialeto;
        this.classificacoes = classificacoes;
        this.grupos = grupos;
        this.relogio = relogio;
    }

    Pagina<TrabalhoNaLista> pagina(
            FiltroDeTrabalho filtro,
            SemRestritos semRestritos,
            OrdemDeTrabalho ordem,
            Instant agora,
            int pagina,
            int tamanho) {
        long inicio = (long) pagina * tamanho;
        CondicoesDoTrabalho condicoes = condicoes(filtro, semRestritos, agora)
                .com("contados", CONTADOS_NO_MAXIMO + 1)
                .com("tamanho", tamanho)
                .com("inicio", inicio);
        dialeto.planejarCadaConsulta();
        long total = banco.sql(CONTAGEM.formatted(condicoes.sql()))
                .params(condicoes.parametros())
                .query(Long.class)
                .single();
        List<TrabalhoNaLista> itens = total <= inicio && total <= CONTADOS_NO_MAXIMO
                ? List.of()
                : banco.sql(lista(condicoes, ordem) + " limit :tamanho offset :inicio")
                        .params(condicoes.parametros())
                        .query(linhas(agora))
                        .list();
        return Pagina.contadaAte(CONTADOS_NO_MAXIMO, itens, total, pagina, tamanho);
    }

    void cada(
            FiltroDeTrabalho filtro,
            SemRestritos semRestritos,
            OrdemDeTrabalho ordem,
            Instant agora,
            Consumer<TrabalhoNaLista> destino) {
        CondicoesDoTrabalho condicoes = condicoes(filtro, semRestritos, agora);
        dialeto.planejarCadaConsulta();
        RowMapper<TrabalhoNaLista> linhas = linhas(agora);
        RowCallbackHandler cadaUma = resultado -> destino.accept(linhas.mapRow(resultado, 0));
        banco.sql(lista(condicoes, ordem)).params(condicoes.parametros()).query(cadaUma);
    }

    private static CondicoesDoTrabalho condicoes(FiltroDeTrabalho filtro, SemRestritos semRestritos, Instant agora) {
        CondicoesDoTrabalho condicoes = CondicoesDoTrabalho.de(filtro, agora);
        condicoes.e(semRestritos.sql());
        semRestritos.parametros().forEach(condicoes::com);
        return filtro.etapa() == null ? condicoes.e("etapa <> 'COM_OS_GRUPOS'") : condicoes;
    }

    private static String lista(CondicoesDoTrabalho condicoes, OrdemDeTrabalho ordem) {
        return LISTA.formatted(LinhaDeTrabalho.COLUNAS, condicoes.sql(), ordem.sql());
    }

    private RowMapper<TrabalhoNaLista> linhas(Instant agora) {
        return new LinhaDeTrabalho(classificacoes, grupos, agora, relogio.getZone());
    }
}
