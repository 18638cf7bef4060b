package br.central.clientes.cadastro;

import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No two clients share CPF, CNPJ, CNS or card; the refusal says who has it. The unique indexes have the last word. */
@Component
class DocumentosUnicos {

    /** Who has any of the documents, each found by its own index. */
    static final String DONOS = """
            select id from cliente where cpf in (:documentos)
            union select id from cliente where cnpj in (:documentos)
            union select id from cliente where cns in (:documentos)
            union select cliente_id from beneficiario where carteira in (:documentos)""";

    /** {@code usado} is who to use instead: the client itself, unless merged into another. */
    private record Dono(Long id, Long usado, String nome, String cpf, String cnpj, String cns, String carteira) {

        static Dono de(Cliente cliente) {
            DadosDoCliente dados = cliente.dados();
            String carteira = cliente.beneficiario() == null
                    ? null
                    : cliente.beneficiario().carteira();
            return new Dono(cliente.id(), cliente.id(), dados.nome(), dados.cpf(), dados.cnpj(), dados.cns(), carteira);
        }

        Stream<String> documentos() {
            return Stream.of(cpf, cnpj, cns, carteira).filter(Objects::nonNull);
        }
    }

    private final JdbcClient banco;

    DocumentosUnicos(JdbcClient banco) {
        this.banco = banco;
    }

    /** @throws Recusa.EstadoNaoPermite naming the other client */
    void exigir(Collection<Cliente> clientes) {
        List<Dono> novos = clientes.stream().map(Dono::de).toList();
        Set<String> documentos = novos.stream().flatMap(Dono::documentos).collect(Collectors.toSet());
        if (documentos.isEmpty()) {
            return;
        }
        List<Dono> existentes = banco.sql(
                        "select c.id, coalesce(s.id, c.id) as usado, coalesce(s.nome, c.nome) as nome,"
                                + " c.cpf, c.cnpj, c.cns, b.carteira from cliente c"
                                + " left join cliente s on s.id = c.unificado_em left join beneficiario b on b.cliente_id = c.id where c.id in ("
                                + DONOS + ")")
                .param("documentos", documentos)
                .query(Dono.class)
                .list();
        existentes.forEach(existente -> novos.forEach(novo -> comparar(novo, existente)));
    }

    private static void comparar(Dono novo, Dono existente) {
        if (existente.id().equals(novo.id())) {
            return;
        }
        comparar("CPF", Dono::cpf, cpf -> new Cpf(cpf).formatado(), novo, existente);
        comparar("CNPJ", Dono::cnpj, cnpj -> new Cnpj(cnpj).formatado(), novo, existente);
        comparar("CNS", Dono::cns, cns -> new Cns(cns).formatado(), novo, existente);
        comparar("carteira", Dono::carteira, Function.identity(), novo, existente);
    }

    private static void comparar(
            String nome,
            Function<Dono, String> documento,
            Function<String, String> formato,
            Dono novo,
            Dono existente) {
        String valor = documento.apply(novo);
        if (valor != null && valor.equals(documento.apply(existente))) {
            throw new Recusa.EstadoNaoPermite("Já existe cliente com %s %s: %s (cliente %d)."
                    .formatted(nome, formato.apply(valor), existente.nome(), existente.usado()));
        }
    }
}
