package br.central.demonstracao.atendimentos;

import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.catalogo.CampoView;
import br.central.catalogo.FormularioView;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.Identidade;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked on the telephone where the classification demands a form or the identity of who asks. */
final class FormularioDaCena {

    private static final Map<String, Object> ENDERECO = Map.of(
            "cep",
            "13010-001",
            "logradouro",
            "Rua Barão de Jaguara",
            "numero",
            "901",
            "cidade",
            "Campinas",
            "uf",
            "SP");

    private FormularioDaCena() {}

    static boolean exigido(Ensaio ensaio) {
        return formulario(ensaio).exigido();
    }

    /** With the fields that have to be there, if they have to. */
    static NovaSolicitacao pedido(Ensaio ensaio) {
        FormularioView formulario = formulario(ensaio);
        Map<String, Object> campos =
                formulario.exigido() ? obrigatorios(formulario.campos(), ensaio) : new LinkedHashMap<>();
        return new NovaSolicitacao(
                null, campos, null, ensaio.roteiro().assunto().pedido(), null, null);
    }

    static void confirmarIdentidade(Ensaio ensaio, String protocolo) {
        if (formulario(ensaio).identidade()) {
            DadosCadastrais cliente = ensaio.roteiro().cliente().dados();
            Identidade dita = Identidade.pessoa(cliente.cpf(), cliente.nome(), cliente.nascimento(), cliente.nomeMae());
            ensaio.comoAtendente(palco -> palco.identidade().confirmarIdentidade(protocolo, dita));
        }
    }

    private static FormularioView formulario(Ensaio ensaio) {
        return ensaio.como(
                null,
                palco -> palco.formularios().doTipo(ensaio.roteiro().folha().caminho()));
    }

    private static Map<String, Object> obrigatorios(List<CampoView> campos, Ensaio ensaio) {
        Map<String, Object> valores = new LinkedHashMap<>();
        campos.stream()
                .filter(CampoView::obrigatorio)
                .forEach(campo -> valores.put(campo.codigo(), valor(campo, ensaio)));
        return valores;
    }

    private static Object valor(CampoView campo, Ensaio ensaio) {
        return switch (campo.tipo()) {
            case CPF, DOCUMENTO -> ensaio.roteiro().cliente().dados().cpf();
            case NUMERO -> 1;
            case DATA -> LocalDate.ofInstant(ensaio.momento(), ZoneOffset.UTC).toString();
            case COMPETENCIA -> "01/2026";
            case ESCOLHA -> ensaio.sorteio().um(campo.opcoes());
            case TELEFONE -> "(19) 3232-0000";
            case ENDERECO -> ENDERECO;
            case ARQUIVO -> "1";
            case GRUPO -> List.of(obrigatorios(campo.campos(), ensaio));
            case PROCEDIMENTO -> "10101012";
            case TEXTO -> campo.tamanhoMaximo() <= 20 ? "1234-5" : "Conforme o pedido";
        };
    }
}
