package br.central.canais.pesquisa;

import br.central.canais.pesquisa.Encerramentos.Encerrado;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether it is asked how it was: where the operator wants it, about what it wants it; never about what is restricted, is an
 * ouvidoria's or the regulator's, has a complaint under way or a score; and of nobody who asked to be left alone.
 */
@Component
class QuemSePergunta {

    private static final Set<String> NUNCA = Set.of("OUVIDORIA", "NIP", "LGPD", "INTERNA");

    private final Parametros parametros;
    private final Clientes clientes;
    private final Encerramentos encerramentos;
    private final PesquisasNoBanco pesquisas;

    QuemSePergunta(Parametros parametros, Clientes clientes, Encerramentos encerramentos, PesquisasNoBanco pesquisas) {
        this.parametros = parametros;
        this.clientes = clientes;
        this.encerramentos = encerramentos;
        this.pesquisas = pesquisas;
    }

    boolean ligada() {
        return parametros.inteiro("pesquisa.envia") == 1;
    }

    boolean vai(Encerrado caso) {
        return !caso.restrito()
                && !NUNCA.contains(String.valueOf(caso.natureza()))
                && doAssunto(caso.classificacao())
                && (caso.cliente() == null || aceita(caso.cliente()))
                && !encerramentos.avaliadoOuReclamado(caso.id());
    }

    private boolean aceita(long cliente) {
        long vigente = clientes.vigente(cliente);
        return !clientes.dadosBloqueados(vigente) && !pesquisas.dispensou(vigente);
    }

    /** About everything, or what lies under one of these. */
    private boolean doAssunto(String classificacao) {
        String assuntos = parametros.texto("pesquisa.classificacoes", "").strip();
        return assuntos.isEmpty()
                || classificacao != null
                        && Stream.of(assuntos.split("[,;\\s]+"))
                                .anyMatch(um -> classificacao.equals(um) || classificacao.startsWith(um + "/"));
    }
}
