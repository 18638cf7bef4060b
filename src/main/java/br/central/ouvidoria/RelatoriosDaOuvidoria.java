package br.central.ouvidoria;

import br.central.atendimento.contrato.Rotulos;
import br.central.comum.Recusa;
import br.central.ouvidoria.RelatorioDaOuvidoria.Escrito;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report of the ouvidoria (RN ANS 323/2013, REA-Ouvidorias), of a year or of one of its months: figures of what it
 * received, and what the ouvidor writes of the year. Rights TRATAR_RECLAMACAO or VER_INDICADORES to read, TRATAR_RECLAMACAO
 * to write. No name and no text of a case is in it.
 */
@Service
@Transactional
class RelatoriosDaOuvidoria {

    static final int MAIOR_TEXTO = 20_000;

    private static final int PRIMEIRO_ANO = 2000;
    private static final Locale BRASIL = Locale.forLanguageTag("pt-BR");
    private static final String SEM_RESPOSTA = "Sem resposta ainda";

    private final ManifestacoesNoBanco manifestacoes;
    private final JdbcClient banco;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    RelatoriosDaOuvidoria(
            ManifestacoesNoBanco manifestacoes,
            JdbcClient banco,
            Rotulos rotulos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.manifestacoes = manifestacoes;
        this.banco = banco;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * @throws Recusa.RegraNaoAtendida ({@code ano}) when it has not begun, or is before 2000
     */
    @Transactional(readOnly = true)
    public RelatorioDaOuvidoria doAno(int ano) {
        exigirLeitura(ano);
        return reunir(ano, null, YearMonth.of(ano, 1), YearMonth.of(ano + 1, 1));
    }

    /** @throws Recusa.RegraNaoAtendida ({@code mes}) when there is no such month, and as {@link #doAno} */
    @Transactional(readOnly = true)
    public RelatorioDaOuvidoria doMes(int ano, int mes) {
        exigirLeitura(ano);
        if (mes < 1 || mes > 12) {
            throw Recusa.RegraNaoAtendida.campo("mes", "Informe o mês, de 1 a 12.");
        }
        YearMonth qual = YearMonth.of(ano, mes);
        return reunir(ano, mes, qual, qual.plusMonths(1));
    }

    /**
     * What the ouvidor recommends and what was done about it.
     *
     * @param versao that was read, {@code null} when there was none
     * @throws Recusa.EstadoNaoPermite when somebody else wrote since
     */
    public void escrever(int ano, String recomendacoes, String providencias, Integer versao) {
        usuario.exigir(Permissao.TRATAR_RECLAMACAO);
        exigirAno(ano);
        String recomendado = texto("recomendacoes", recomendacoes);
        String feito = texto("providencias", providencias);
        int gravados = versao == null
                ? banco.sql("insert into relatorio_da_ouvidoria (ano, recomendacoes, providencias, alterado_em,"
                                + " alterado_por, versao) select :ano, :recomendacoes, :providencias, :agora, :quem, 0"
                                + " where not exists (select 1 from relatorio_da_ouvidoria where ano = :ano)")
                        .params(valores(ano, recomendado, feito))
                        .update()
                : banco.sql("update relatorio_da_ouvidoria set recomendacoes = :recomendacoes, providencias ="
                                + " :providencias, alterado_em = :agora, alterado_por = :quem, versao = versao + 1"
                                + " where ano = :ano and versao = :versao")
                        .params(valores(ano, recomendado, feito))
                        .param("versao", versao)
                        .update();
        if (gravados == 0) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa escreveu neste relatório. Atualize e tente de novo.");
        }
    }

    private Map<String, Object> valores(int ano, String recomendacoes, String providencias) {
        return Map.of(
                "ano", ano,
                "recomendacoes", recomendacoes,
                "providencias", providencias,
                "agora", relogio.instant().atOffset(ZoneOffset.UTC),
                "quem", usuario.login());
    }

    private static String texto(String campo, String escrito) {
        String limpo = escrito == null ? "" : escrito.strip();
        if (limpo.length() > MAIOR_TEXTO) {
            throw Recusa.RegraNaoAtendida.campo(campo, "O texto vai até 20.000 caracteres.");
        }
        return limpo;
    }

    private void exigirLeitura(int ano) {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            usuario.exigir(Permissao.VER_INDICADORES);
        }
        exigirAno(ano);
    }

    private void exigirAno(int ano) {
        int este = LocalDate.now(relogio).getYear();
        if (ano < PRIMEIRO_ANO || ano > este) {
            throw Recusa.RegraNaoAtendida.campo("ano", "Informe o ano, de 2000 a %d.".formatted(este));
        }
    }

    private RelatorioDaOuvidoria reunir(int ano, Integer mes, YearMonth de, YearMonth antesDe) {
        Instant agora = relogio.instant();
        ContagemDeManifestacoes tudo = new ContagemDeManifestacoes();
        ContagensPorNome porMes = new ContagensPorNome();
        for (YearMonth um = de; um.isBefore(antesDe); um = um.plusMonths(1)) {
            porMes.de(nome(um));
        }
        ContagensPorNome porTipo = new ContagensPorNome();
        for (TipoDeManifestacao tipo : TipoDeManifestacao.values()) {
            porTipo.de(tipo.descricao());
        }
        ContagensPorNome porCanal = new ContagensPorNome();
        ContagensPorNome porCliente = new ContagensPorNome();
        ContagensPorNome porTema = new ContagensPorNome();
        ContagensPorNome porConclusao = new ContagensPorNome();
        manifestacoes.cada(inicio(de), inicio(antesDe), uma -> {
            tudo.contar(uma, agora);
            porMes.de(nome(YearMonth.from(uma.registradaEm().atZone(relogio.getZone()))))
                    .contar(uma, agora);
            porTipo.de(uma.tipo().descricao()).contar(uma, agora);
            porCanal.de(uma.origem().descricao()).contar(uma, agora);
            porCliente.de(uma.cliente().descricao()).contar(uma, agora);
            porTema.de(rotulos.classificacao(uma.classificacao())).contar(uma, agora);
            porConclusao
                    .de(uma.conclusao() == null ? SEM_RESPOSTA : uma.conclusao().descricao())
                    .contar(uma, agora);
        });
        return new RelatorioDaOuvidoria(
                ano,
                mes,
                tudo.total(),
                porMes.emOrdem(),
                porTipo.emOrdem(),
                porCanal.asMaioresPrimeiro(),
                porCliente.asMaioresPrimeiro(),
                porTema.asMaioresPrimeiro(),
                porConclusao.asMaioresPrimeiro(),
                escrito(ano));
    }

    private Instant inicio(YearMonth mes) {
        return mes.atDay(1).atStartOfDay(relogio.getZone()).toInstant();
    }

    private static String nome(YearMonth mes) {
        String nome = mes.getMonth().getDisplayName(TextStyle.FULL, BRASIL);
        return Character.toUpperCase(nome.charAt(0)) + nome.substring(1);
    }

    private Escrito escrito(int ano) {
        return banco.sql("select recomendacoes, providencias, versao from relatorio_da_ouvidoria where ano = :ano")
                .param("ano", ano)
                .query(Escrito.class)
                .optional()
                .orElse(Escrito.NADA);
    }
}
