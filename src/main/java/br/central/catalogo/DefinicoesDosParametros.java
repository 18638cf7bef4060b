package br.central.catalogo;

import static br.central.catalogo.DefinicaoDeParametro.de;
import static br.central.catalogo.DefinicaoDeParametro.inteiro;
import static br.central.catalogo.DefinicaoDeParametro.simOuNao;

import java.util.List;
import java.util.Optional;

/**
 * Every parameter there is. Who asks for one that is not here is told so at once; descriptions and first values stand in
 * {@code catalogo/parametros.csv}.
 */
final class DefinicoesDosParametros {

    private static final List<DefinicaoDeParametro> TODAS = List.of(
            de("operadora.nome", TipoDeParametro.TEXTO),
            de("ouvidoria.contato", TipoDeParametro.TEXTO),
            de("classificacao.padrao*", TipoDeParametro.CLASSIFICACAO),
            de("contrato.classificacao-do-cancelamento", TipoDeParametro.CLASSIFICACAO),
            de("interessado.classificacao", TipoDeParametro.CLASSIFICACAO),
            de("email-do-grupo.*", TipoDeParametro.EMAILS),
            inteiro("retorno.maximo-tentativas", 1, 20, "tentativas", 3),
            inteiro("retorno.intervalo-minutos", 1, 10_080, "minutos", 120),
            inteiro("contato.maximo-minutos", 1, 1_440, "minutos", 120),
            inteiro("complemento.prazo-horas", 1, 2_160, "horas", 72),
            inteiro("contato-ativo.maximo-tentativas", 1, 20, "tentativas", 3),
            inteiro("contato-ativo.intervalo-minutos", 1, 10_080, "minutos", 240),
            inteiro("contato-ativo.prazo-minutos", 1, 10_080, "minutos", 240),
            de("contato.horario-dias-uteis", TipoDeParametro.HORARIO, "08:00-20:00"),
            de("contato.horario-sabados", TipoDeParametro.HORARIO, "09:00-14:00"),
            inteiro("pesquisa.nota-baixa", 0, 5, "(nota)", 2),
            simOuNao("pesquisa.envia", 1),
            inteiro("pesquisa.dias", 1, 30, "dias", 7),
            de("pesquisa.classificacoes", TipoDeParametro.TEXTO),
            inteiro("ouvidoria.igr-limite", 0, 1_000_000, "centésimos", 0),
            // Decreto 11.034/2022, art. 12: two years at least; five where the regulator may still ask (RN ANS
            // 483/2022).
            inteiro("retencao.anos", 2, 100, "anos", 2),
            inteiro("retencao.anos-com-reclamacao", 5, 100, "anos", 5),
            inteiro("retencao.apagar-apos-anos", 0, 100, "anos", 10),
            simOuNao("home.pendentes-no-login", 1));

    private DefinicoesDosParametros() {}

    /** @throws IllegalArgumentException when there is no such parameter */
    static DefinicaoDeParametro da(String chave) {
        return buscar(chave).orElseThrow(() -> new IllegalArgumentException("Parâmetro sem definição: " + chave));
    }

    /** Of one that is in the database; what an installation added there itself is a text. */
    static DefinicaoDeParametro daLinha(String chave) {
        return buscar(chave).orElseGet(() -> de(chave, TipoDeParametro.TEXTO));
    }

    private static Optional<DefinicaoDeParametro> buscar(String chave) {
        return TODAS.stream().filter(definicao -> definicao.define(chave)).findFirst();
    }
}
