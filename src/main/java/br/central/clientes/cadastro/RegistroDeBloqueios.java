package br.central.clientes.cadastro;

import br.central.clientes.BloqueioDeDados;
import br.central.clientes.BloqueiosDeDados;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegistroDeBloqueios implements BloqueiosDeDados {

    private static final int MAIOR_MOTIVO = 1_000;

    private final ClienteRepository clientes;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    RegistroDeBloqueios(ClienteRepository clientes, UsuarioAtual usuario, Trilha trilha, Clock relogio) {
        this.clientes = clientes;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    @Override
    public void bloquear(long id, String motivo) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        CamposDigitados campos = new CamposDigitados();
        campos.obrigatorio("motivo", motivo);
        campos.exigir(
                motivo == null || motivo.length() <= MAIOR_MOTIVO, "motivo", "O motivo vai até 1.000 caracteres.");
        campos.recusarSeHouverErro();
        Cliente vigente = clientes.exigir(id).vigente().exigirSemBloqueio();
        if (vigente.anonimizado()) {
            throw new Recusa.EstadoNaoPermite("Este cliente foi anonimizado: não há dados a bloquear.");
        }
        BloqueioGravado bloqueio = new BloqueioGravado(relogio.instant(), usuario.login(), motivo.strip());
        cadastros(vigente).forEach(um -> um.bloquearDados(bloqueio));
        trilha.feito(AtoVigiado.BLOQUEIO_DE_DADOS, "cliente " + vigente.id() + ": bloqueado");
    }

    @Override
    public void desbloquear(long id) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        Cliente vigente = clientes.exigir(id).vigente();
        if (!vigente.dadosBloqueados()) {
            throw new Recusa.EstadoNaoPermite("Os dados deste cliente não estão bloqueados.");
        }
        cadastros(vigente).forEach(um -> um.bloquearDados(null));
        trilha.feito(AtoVigiado.BLOQUEIO_DE_DADOS, "cliente " + vigente.id() + ": desbloqueado");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BloqueioDeDados> de(long id) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        return Optional.ofNullable(clientes.exigir(id).vigente().bloqueioDosDados())
                .map(um -> new BloqueioDeDados(
                        um.dadosBloqueadosEm().atZone(relogio.getZone()).toOffsetDateTime(),
                        um.dadosBloqueadosPor(),
                        um.motivoDoBloqueio()));
    }

    private List<Cliente> cadastros(Cliente vigente) {
        return Stream.concat(Stream.of(vigente), clientes.findByUnificadoEm(vigente).stream())
                .toList();
    }
}
