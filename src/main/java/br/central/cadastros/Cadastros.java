package br.central.cadastros;

import br.central.registros.Registros;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registers that have pages, as far as the current user may look after them. */
@Component
public class Cadastros {

    /** Pages of other modules that are looked after like registers. */
    private static final List<Caminho> DE_OUTROS = List.of(
            new Caminho(
                    "Modelos do WhatsApp",
                    "Os textos que o WhatsApp confere antes de saírem.",
                    "/modelos-do-whatsapp",
                    false),
            new Caminho(
                    "Níveis de identidade",
                    "De quem fala, o que é preciso saber para cada ato.",
                    "/niveis-de-identidade",
                    false));

    private final UsuarioAtual usuario;
    private final Registros descritos;

    Cadastros(UsuarioAtual usuario, Registros descritos) {
        this.usuario = usuario;
        this.descritos = descritos;
    }

    /** Whether there is any. */
    public boolean algum() {
        return !abertos().isEmpty();
    }

    List<Caminho> abertos() {
        Stream<Caminho> acesso = Stream.of(Registro.values())
                .filter(registro -> usuario.podeAlguma(registro.direitos()))
                .map(registro -> new Caminho(registro.nome(), registro.descricao(), registro.endereco(), true));
        Stream<Caminho> outros = usuario.pode(Permissao.PUBLICAR_MODELOS) ? DE_OUTROS.stream() : Stream.empty();
        Stream<Caminho> porDados =
                descritos.abertos().stream().map(um -> new Caminho(um.nome(), um.explicacao(), um.endereco(), false));
        return Stream.of(acesso, porDados, outros).flatMap(todos -> todos).toList();
    }
}
