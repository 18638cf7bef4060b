package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.Pagina;
import br.central.comum.TipoCliente;
import br.central.prazos.EstadoDoPrazo;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A filter as it comes in an address, for the API and for pages alike.
 *
 * @param valores what was given, by the name of the parameter
 */
public record PedidoDeConsulta(Map<String, List<String>> valores) {

    /** Of each of these several may be given. */
    static final Set<String> DE_VARIOS =
            Set.of("situacao", "situacaoSolicitacao", "origem", "prazo", "criticidade", "tipoCliente");

    /** Of each of these one. */
    static final Set<String> DE_UM = Set.of(
            "quadro",
            "busca",
            "protocolo",
            "cliente",
            "classificacao",
            "motivo",
            "grupo",
            "responsavel",
            "abertoPor",
            "de",
            "ate",
            "ordem",
            "pagina",
            "tamanho");

    private static final int TAMANHO_PADRAO = 20;

    /** {@code null} when it was not given. */
    public String um(String campo) {
        return valores.containsKey(campo) ? valores.get(campo).get(0) : null;
    }

    /** {@code null} when none was given. */
    public List<String> varios(String campo) {
        return valores.get(campo);
    }

    /**
     * @throws br.central.comum.Recusa.Malformado for a value there is not, naming those there are
     * @throws br.central.comum.Recusa.RegraNaoAtendida when the period ends before it begins or a text is too long
     */
    public FiltroDeAtendimentos filtro(ZoneId fuso) {
        return new FiltroDeAtendimentos(
                ParametrosLidos.opcional("quadro", um("quadro"), Quadro.class),
                new FiltroDeAtendimentos.Procurado(
                        texto("busca"),
                        texto("protocolo"),
                        texto("cliente"),
                        valores("tipoCliente", TipoCliente.class)),
                valores("situacao", SituacaoAtendimento.class),
                valores("situacaoSolicitacao", SituacaoSolicitacao.class),
                valores("origem", Origem.class),
                texto("classificacao"),
                texto("motivo"),
                new FiltroDeAtendimentos.ComQuem(texto("grupo"), texto("responsavel"), texto("abertoPor")),
                Periodo.ler(um("de"), um("ate"), fuso),
                valores("prazo", EstadoDoPrazo.class),
                valores("criticidade", Criticidade.class));
    }

    private String texto(String campo) {
        return ParametrosLidos.texto(campo, um(campo));
    }

    private <E extends Enum<E>> Set<E> valores(String campo, Class<E> tipo) {
        return ParametrosLidos.valores(campo, varios(campo), tipo);
    }

    /** The inverse of {@link #emTexto}. */
    public static PedidoDeConsulta ler(String texto) {
        return FiltroEmTexto.pedido(texto);
    }

    public PedidoDeConsulta ordenadoPor(String outra) {
        Map<String, List<String>> outros = new LinkedHashMap<>(valores);
        outros.put("ordem", List.of(outra));
        return new PedidoDeConsulta(outros);
    }

    /** As an address has it, with all that was filled in: words and documents too, so not for an address. */
    public String emTexto() {
        return FiltroEmTexto.de(this);
    }

    public Ordem comoOrdenar() {
        return Ordem.ler(um("ordem"));
    }

    public int numeroDaPagina() {
        return numeroDaPagina(um("pagina"));
    }

    public int tamanhoDaPagina() {
        return tamanhoDaPagina(um("tamanho"));
    }

    static int numeroDaPagina(String pagina) {
        return ParametrosLidos.numero("pagina", pagina, 0, 0, Integer.MAX_VALUE);
    }

    static int tamanhoDaPagina(String tamanho) {
        return ParametrosLidos.numero("tamanho", tamanho, TAMANHO_PADRAO, 1, Pagina.TAMANHO_MAXIMO);
    }
}
