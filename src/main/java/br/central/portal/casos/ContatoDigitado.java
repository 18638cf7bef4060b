package br.central.portal.casos;

import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.catalogo.CampoView;
import br.central.comum.TextoVisto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What is in the form of a new contact, as it was typed: shown again until it is accepted.
 *
 * @param chave of this form: sent twice, it opens one case
 * @param area as {@link Assuntos} names it
 * @param campos of the request's own form, by the names that its fields have on the page
 */
record ContatoDigitado(
        String chave,
        long cliente,
        String titulo,
        String area,
        String classificacao,
        Pessoa contato,
        String mensagem,
        Map<String, String> campos) {

    private static final String DOS_CAMPOS = "campos.";
    private static final int MAIOR_CHAVE = 60;
    private static final List<String> DO_ENDERECO =
            List.of("cep", "logradouro", "numero", "complemento", "bairro", "cidade", "uf");

    /** Whom to talk to. */
    record Pessoa(String nome, String telefone, String email) {

        /** {@code null} for the client as registered. */
        ContatoInformado informado() {
            return nome.isBlank() && telefone.isBlank() && email.isBlank()
                    ? null
                    : new ContatoInformado(
                            TextoVisto.ouNulo(nome), TextoVisto.ouNulo(telefone), TextoVisto.ouNulo(email));
        }
    }

    static ContatoDigitado novo(long cliente, Pessoa contato, String area, String classificacao, String titulo) {
        return new ContatoDigitado(
                UUID.randomUUID().toString(), cliente, titulo, area, classificacao, contato, "", Map.of());
    }

    static ContatoDigitado de(MultiValueMap<String, String> dados, long emVista) {
        Map<String, String> campos = new LinkedHashMap<>();
        dados.forEach((nome, valores) -> {
            if (nome.startsWith(DOS_CAMPOS)) {
                campos.put(nome.substring(DOS_CAMPOS.length()), valores.get(0));
            }
        });
        String chave = texto(dados, "chave");
        return new ContatoDigitado(
                chave.isBlank() || chave.length() > MAIOR_CHAVE
                        ? UUID.randomUUID().toString()
                        : chave,
                numero(texto(dados, "cliente"), emVista),
                texto(dados, "titulo"),
                texto(dados, "area"),
                texto(dados, "classificacao"),
                new Pessoa(texto(dados, "nome"), texto(dados, "telefone"), texto(dados, "email")),
                texto(dados, "mensagem"),
                campos);
    }

    private static String texto(MultiValueMap<String, String> dados, String nome) {
        String valor = dados.getFirst(nome);
        return valor == null ? "" : valor;
    }

    /** What is no number is nobody's. */
    private static long numero(String digitado, long seVazio) {
        try {
            return digitado.isBlank() ? seVazio : Long.parseLong(digitado);
        } catch (NumberFormatException naoENumero) {
            return -1;
        }
    }

    ContatoDigitado com(String outraArea, String outraClassificacao) {
        return new ContatoDigitado(chave, cliente, titulo, outraArea, outraClassificacao, contato, mensagem, campos);
    }

    /** What was typed there; an address is told part by part. */
    public String campo(String nome) {
        return campos.getOrDefault(nome, "");
    }

    /** How often the page shows the group. */
    public int vezes(CampoView grupo) {
        return Math.min(VezesDigitadas.quantas(campos, grupo.codigo()), grupo.vezes());
    }

    /** @param passo as {@link VezesDigitadas} takes it */
    ContatoDigitado depoisDe(String passo) {
        return new ContatoDigitado(
                chave, cliente, titulo, area, classificacao, contato, mensagem, VezesDigitadas.depoisDe(passo, campos));
    }

    PedidoPeloCanal pedido(List<CampoView> doFormulario) {
        return new PedidoPeloCanal(
                chave,
                titulo,
                mensagem.replace("\r\n", "\n"),
                classificacao,
                preenchidos(doFormulario),
                contato.informado(),
                List.of());
    }

    Map<String, Object> preenchidos(List<CampoView> doFormulario) {
        Map<String, Object> preenchidos = new LinkedHashMap<>();
        doFormulario.forEach(um -> {
            Object valor = switch (um.tipo()) {
                case ENDERECO -> endereco(um.codigo());
                case GRUPO -> VezesDigitadas.de(campos, um);
                default -> campo(um.codigo());
            };
            if (!(valor instanceof String texto && texto.isBlank()) && valor != null) {
                preenchidos.put(um.codigo(), valor);
            }
        });
        return preenchidos;
    }

    private Map<String, String> endereco(String codigo) {
        Map<String, String> partes = new LinkedHashMap<>();
        DO_ENDERECO.forEach(parte -> partes.put(parte, campo(codigo + "." + parte)));
        return partes.values().stream().allMatch(String::isBlank) ? null : partes;
    }
}
