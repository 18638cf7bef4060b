package br.central.registros;

import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registers there are, as far as the current user may look after them. */
@Component
class RegistrosAbertos {

    private final List<RegistroDescrito> registros;
    private final UsuarioAtual usuario;

    RegistrosAbertos(List<RegistroDescrito> registros, UsuarioAtual usuario) {
        this.registros = List.copyOf(registros);
        this.usuario = usuario;
    }

    List<DescricaoDeRegistro> todos() {
        return registros.stream()
                .map(RegistroDescrito::descricao)
                .filter(descricao -> usuario.podeAlguma(descricao.direitos()))
                .toList();
    }

    /**
     * @throws Recusa.NaoEncontrado when there is no such register
     * @throws Recusa.SemPermissao without one of its rights
     */
    RegistroDescrito um(String registro) {
        RegistroDescrito qual = registros.stream()
                .filter(um -> um.descricao().codigo().equals(registro))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há cadastro " + registro + "."));
        if (!usuario.podeAlguma(qual.descricao().direitos())) {
            // Names the first that would do.
            usuario.exigir(
                    qual.descricao().direitos().stream().sorted().findFirst().orElseThrow());
        }
        return qual;
    }
}
