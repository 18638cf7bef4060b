package br.central.clientes.cadastro;

import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Compares what the person says with the registration, field by field, without telling what is registered. */
final class ConferenciaDeIdentidade {

    private ConferenciaDeIdentidade() {}

    static ConfirmacaoDeIdentidade conferir(DadosDoCliente dados, Identidade dita) {
        Campos campos = new Campos();
        campos.exigir(dados.pessoa() == TipoPessoa.PF, "cliente", "Só de pessoa física se confirma a identidade.");
        campos.obrigatorio("cpf", dita.cpf(), 20);
        campos.obrigatorio("nome", dita.nome(), 200);
        campos.obrigatorio("nascimento", dita.nascimento());
        campos.obrigatorio("nomeMae", dita.nomeMae(), 200);
        campos.recusarSeHouverErro();
        List<Recusa.Erro> divergencias = new ArrayList<>();
        String cpf = Cpf.valido(dita.cpf()) ? Cpf.de(dita.cpf()).digitos() : "";
        conferir("cpf", cpf, divergencias, dados.cpf());
        conferir("nome", TextoBusca.normalizar(dita.nome()), divergencias, dados.nome(), dados.nomeSocial());
        conferir("nascimento", dita.nascimento().toString(), divergencias, texto(dados.nascimento()));
        conferir("nomeMae", TextoBusca.normalizar(dita.nomeMae()), divergencias, dados.nomeMae());
        return new ConfirmacaoDeIdentidade(divergencias.isEmpty(), List.copyOf(divergencias));
    }

    private static void conferir(String campo, String dito, List<Recusa.Erro> divergencias, String... cadastrados) {
        List<String> aceitos = Stream.of(cadastrados)
                .filter(Objects::nonNull)
                .map(TextoBusca::normalizar)
                .toList();
        if (aceitos.isEmpty()) {
            divergencias.add(new Recusa.Erro(campo, "O cadastro não tem este dado."));
        } else if (!aceitos.contains(dito)) {
            divergencias.add(new Recusa.Erro(campo, "Não confere com o cadastro."));
        }
    }

    private static String texto(Object valor) {
        return valor == null ? null : valor.toString();
    }
}
