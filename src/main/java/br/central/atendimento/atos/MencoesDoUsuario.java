package br.central.atendimento.atos;

import br.central.atendimento.contrato.MencaoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.MencoesNoBanco;
import br.central.atendimento.vistas.Horario;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The notes that are meant for the current user, or for one of the user's groups. */
@Component
public class MencoesDoUsuario {

    private final MencoesNoBanco banco;
    private final Casos casos;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final Horario horario;
    private final Clock relogio;

    MencoesDoUsuario(
            MencoesNoBanco banco,
            Casos casos,
            Operadores operadores,
            UsuarioAtual usuario,
            Horario horario,
            Clock relogio) {
        this.banco = banco;
        this.casos = casos;
        this.operadores = operadores;
        this.usuario = usuario;
        this.horario = horario;
        this.relogio = relogio;
    }

    /** Of cases the user may see: what is not read first. */
    public List<MencaoView> listar(int quantas) {
        return banco.de(usuario.login(), usuario.grupos(), quantas).stream()
                .filter(linha -> casos.podeVer(linha.protocolo()))
                .map(linha -> new MencaoView(
                        linha.nota(),
                        linha.protocolo(),
                        operadores.comoSeChama(linha.quem()),
                        linha.grupo(),
                        horario.em(linha.quando().toInstant()),
                        linha.texto(),
                        linha.lida()))
                .toList();
    }

    public void lidas(Atendimento atendimento) {
        try {
            banco.lidas(atendimento, usuario.login(), usuario.grupos(), relogio.instant());
        } catch (DuplicateKeyException outraAba) {
            // Another tab of the same person said it at the same moment.
        }
    }
}
